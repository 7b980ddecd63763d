import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { SignOut } from '@strapi/icons';
import { useAPIErrorHandler, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useEndSessionsMutation } from './api';

const EMPLOYEE = 'api::employee.employee';
const PERMISSIONS = [{ action: 'plugin::crm.logins.end', subject: null }];

/** Logs an employee out on every device. */
export const EndSessionsAction: DocumentActionComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const [endSessions] = useEndSessionsMutation();
  if (model !== EMPLOYEE || !documentId || !(allowedActions as { canEnd?: boolean }).canEnd) return null;

  const end = async () => {
    const answer = await endSessions(documentId);
    if ('error' in answer) toggleNotification({ type: 'danger', message: formatAPIError(answer.error as never) });
    else
      toggleNotification({
        type: 'success',
        message: formatMessage({ id: t('logins.end.done') }, { count: answer.data.sessions }),
      });
  };
  return {
    label: formatMessage({ id: t('logins.end.label') }),
    icon: <SignOut />,
    position: ['header', 'table-row'],
    dialog: {
      type: 'dialog',
      title: formatMessage({ id: t('logins.end.label') }),
      content: formatMessage({ id: t('logins.end.consequence') }),
      onConfirm: end,
    },
  };
};
