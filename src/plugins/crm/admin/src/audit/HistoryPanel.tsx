import { unstable_useDocument as useDocument, type PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { AuditRow } from '../../../shared/contracts/audit';
import { Moment } from '../components/Moment';
import { t } from '../lib/plugin-id';
import { useGetHistoryQuery } from './api';
import { ChangeList } from './ChangeList';
import { PERMISSIONS } from './permissions';
import { Sentence } from './Sentence';

/** Shown at once; the rest of the last twenty by one click. */
const SHORT = 5;

/** The sentence says it all; what a new record was made of stands in its form. */
const SAID_WHOLE = new Set(['create', 'archive', 'restore']);
const withoutMove = (entry: AuditRow): AuditRow =>
  entry.action === 'stage_change'
    ? { ...entry, changes: entry.changes?.filter(({ field }) => field !== 'stage' && field !== 'state') }
    : entry;

const Item = ({ entry }: { entry: AuditRow }) => (
  <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
    <Typography variant="pi" textColor="neutral700">
      <Sentence entry={entry} isOwnPage />
    </Typography>
    <Typography variant="pi" textColor="neutral600">
      <Moment at={entry.at} />
    </Typography>
    {!SAID_WHOLE.has(entry.action) && <ChangeList entry={withoutMove(entry)} />}
  </Flex>
);

const History = ({ model, documentId }: { model: string; documentId: string }) => {
  const { formatMessage } = useIntl();
  const [isLong, setLong] = React.useState(false);
  const { allowedActions } = useRBAC(PERMISSIONS.read as never);
  const { document } = useDocument({ model, documentId, collectionType: 'collection-types' });
  const { data, isError, refetch } = useGetHistoryQuery({ model, documentId, version: document?.updatedAt });
  const text = (key: string) => formatMessage({ id: t(`audit.${key}`) });
  if (isError)
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography>{text('error')}</Typography>
        <Button type="button" variant="tertiary" onClick={() => refetch()}>
          {text('retry')}
        </Button>
      </Flex>
    );
  if (!data) return <Loader small>{text('history.loading')}</Loader>;
  if (data.data.length === 0)
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('history.empty')}
      </Typography>
    );
  const shown = isLong ? data.data : data.data.slice(0, SHORT);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
        {shown.map((entry) => (
          <Item key={entry.id} entry={entry} />
        ))}
      </Flex>
      {shown.length < data.data.length && (
        <Button type="button" variant="tertiary" fullWidth onClick={() => setLong(true)}>
          {text('history.more')}
        </Button>
      )}
      {(allowedActions as Record<string, boolean>).canRead && (
        <Link tag={NavLink} to={`/plugins/crm/audit?record=${documentId}`}>
          {text('history.all')}
        </Link>
      )}
    </Flex>
  );
};

export const HistoryPanel: PanelComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(PERMISSIONS.history as never);
  if (!model.startsWith('api::') || !documentId) return null;
  if (!(allowedActions as Record<string, boolean>).canHistory) return null;
  return {
    title: formatMessage({ id: t('audit.history.title') }),
    content: <History key={documentId} model={model} documentId={documentId} />,
  };
};
