import { Archive, ArrowsCounterClockwise } from '@strapi/icons';
import {
  unstable_useDocument as useDocument,
  type BulkActionComponent,
  type ContentManagerPlugin,
  type DocumentActionComponent,
} from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useArchive } from './use-archive';

const useHasArchive = (model: string, collectionType: string) => {
  const { schema } = useDocument({ model, collectionType }, { skip: true });
  return Boolean(schema?.attributes.archivedAt);
};

/** Puts the record of a form or of a row away, or takes it out again. */
const ArchiveAction: DocumentActionComponent = ({ model, collectionType, documentId, document }) => {
  const { formatMessage } = useIntl();
  const { canArchive, run } = useArchive();
  const hasArchive = useHasArchive(model, collectionType);
  if (!canArchive || !hasArchive || !documentId) return null;
  const action = document?.archivedAt ? 'restore' : 'archive';
  return {
    label: formatMessage({ id: t(`panel.${action}.label`) }),
    icon: action === 'archive' ? <Archive /> : <ArrowsCounterClockwise />,
    position: ['header', 'table-row'],
    dialog:
      action === 'archive'
        ? {
            type: 'dialog',
            title: formatMessage({ id: t('panel.archive.label') }),
            content: formatMessage({ id: t('panel.archive.consequence') }, { count: 1 }),
            onConfirm: () => run(model, [documentId], action),
          }
        : undefined,
    onClick: action === 'restore' ? () => void run(model, [documentId], action) : undefined,
  };
};

const ArchiveManyAction: BulkActionComponent = ({ model, collectionType, documents }) => {
  const { formatMessage } = useIntl();
  const { canArchive, run } = useArchive();
  const hasArchive = useHasArchive(model, collectionType);
  if (!canArchive || !hasArchive) return null;
  const standing = documents.filter((document) => !document.archivedAt).map((document) => document.documentId);
  const action = standing.length > 0 ? 'archive' : 'restore';
  const ids = action === 'archive' ? standing : documents.map((document) => document.documentId);
  return {
    label: formatMessage({ id: t(`panel.${action}.label`) }),
    icon: action === 'archive' ? <Archive /> : <ArrowsCounterClockwise />,
    variant: 'tertiary',
    dialog: {
      type: 'dialog',
      title: formatMessage({ id: t(`panel.${action}.label`) }),
      content: formatMessage({ id: t(`panel.${action}.consequence`) }, { count: ids.length }),
      onConfirm: () => run(model, ids, action),
    },
  };
};

export const addArchiveActions = (app: StrapiApp) => {
  const apis = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
  const isDelete = (action: { type?: string }) => action.type === 'delete';
  // Before Delete, which few may and fewer should.
  apis.addDocumentAction((actions) => [
    ...actions.filter((action) => !isDelete(action)),
    ArchiveAction,
    ...actions.filter(isDelete),
  ]);
  apis.addBulkAction((actions) => [ArchiveManyAction, ...actions]);
};
