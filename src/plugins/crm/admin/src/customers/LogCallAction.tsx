import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Phone } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { LogCallForm } from './LogCallForm';
import { CUSTOMER, LOG_CALL } from './permissions';

/** In the menu of a row of the customers list. */
export const LogCallAction: DocumentActionComponent = ({ model, document, documentId }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(model === CUSTOMER ? (LOG_CALL as never) : []);
  if (model !== CUSTOMER || !documentId || !('canCreate' in allowedActions) || !allowedActions.canCreate) return null;
  const name = typeof document?.name === 'string' ? document.name : undefined;
  return {
    label: formatMessage({ id: t('customers.log.action') }),
    icon: <Phone />,
    position: 'table-row',
    dialog: {
      type: 'modal',
      title: name
        ? formatMessage({ id: t('customers.log.title') }, { name })
        : formatMessage({ id: t('customers.log.titlePlain') }),
      content: ({ onClose }) => <LogCallForm customer={documentId} onClose={onClose} />,
    },
  };
};
