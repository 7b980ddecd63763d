import { Button } from '@strapi/design-system';
import { Database } from '@strapi/icons';
import { Layouts, Page, useAPIErrorHandler, useNotification, useRBAC } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useGetBackupsQuery, useRunBackupMutation } from './api';
import { Overview } from './Overview';
import { PERMISSIONS } from './permissions';

const POLL_MS = 1_500;

const BackupsPage = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const [isWorking, setWorking] = React.useState(false);
  const { data, isLoading, isError } = useGetBackupsQuery(undefined, { pollingInterval: isWorking ? POLL_MS : 0 });
  const [runBackup, { isLoading: isAsking }] = useRunBackupMutation();
  const underWay = Boolean(data?.underWay);
  React.useEffect(() => setWorking(underWay), [underWay]);
  const title = formatMessage({ id: t('backups.page.title') });

  const start = async () => {
    const answer = await runBackup();
    if ('error' in answer) toggleNotification({ type: 'danger', message: formatAPIError(answer.error as never) });
  };

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: t('backups.page.subtitle') })}
        primaryAction={
          (allowedActions as { canRun?: boolean }).canRun && (
            <Button startIcon={<Database />} onClick={start} loading={isAsking} disabled={!data || underWay}>
              {formatMessage({ id: t('backups.page.now') })}
            </Button>
          )
        }
      />
      <Layouts.Content>
        {isLoading ? <Page.Loading /> : isError || !data ? <Page.Error /> : <Overview overview={data} />}
      </Layouts.Content>
    </Page.Main>
  );
};

const ProtectedBackupsPage = () => (
  <Page.Protect permissions={[PERMISSIONS[0]] as never}>
    <BackupsPage />
  </Page.Protect>
);

export default ProtectedBackupsPage;
