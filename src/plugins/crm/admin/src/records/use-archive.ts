import { useAPIErrorHandler, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useArchiveRecordMutation } from './api';

const PERMISSIONS = [{ action: 'plugin::crm.records.archive', subject: null }];

/** Whether the reader may archive, and how: one record after another, then one line that says how it went. */
export const useArchive = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const [archiveRecord] = useArchiveRecordMutation();

  const run = async (uid: string, documentIds: string[], action: 'archive' | 'restore') => {
    for (const documentId of documentIds) {
      const answer = await archiveRecord({ uid, documentId, action });
      if ('error' in answer) {
        toggleNotification({ type: 'danger', message: formatAPIError(answer.error as never) });
        return;
      }
    }
    const message = formatMessage({ id: t(`panel.${action}.done`) }, { count: documentIds.length });
    toggleNotification({ type: 'success', message });
  };

  return { canArchive: Boolean((allowedActions as { canArchive?: boolean }).canArchive), run };
};
