import { Button, Flex } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { PERMISSIONS } from './permissions';
import { RecentRuns } from './RecentRuns';
import { RunView } from './RunView';
import { UploadCard } from './UploadCard';

const Content = () => {
  const { formatMessage } = useIntl();
  const [{ query }, setQuery] = useQueryParams<{ run?: string }>();
  const title = formatMessage({ id: t('import.page.title') });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: t('import.page.subtitle') })}
        primaryAction={
          query.run && (
            <Button variant="secondary" onClick={() => setQuery({ run: undefined }, 'remove')}>
              {formatMessage({ id: t('import.page.another') })}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {query.run ? (
            <RunView key={query.run} id={query.run} />
          ) : (
            <>
              <UploadCard onUploaded={(run) => setQuery({ run })} />
              <RecentRuns onOpen={(run) => setQuery({ run })} />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const ImportPage = () => (
  <Page.Protect permissions={PERMISSIONS as never}>
    <Content />
  </Page.Protect>
);

export default ImportPage;
