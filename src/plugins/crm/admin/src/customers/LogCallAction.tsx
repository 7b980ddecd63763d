import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Phone } from '@strapi/icons';
import { useIsDesktop, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { LogCallForm } from './LogCallForm';
import { CUSTOMER, LOG_CALL } from './permissions';

type Props = Parameters<DocumentActionComponent>[0];

const useLogCall = ({ model, document, documentId }: Props): ReturnType<DocumentActionComponent> => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(model === CUSTOMER ? (LOG_CALL as never) : []);
  if (model !== CUSTOMER || !documentId || !('canCreate' in allowedActions) || !allowedActions.canCreate) return null;
  const name = typeof document?.name === 'string' ? document.name : undefined;
  return {
    label: formatMessage({ id: t('customers.log.action') }),
    icon: <Phone />,
    dialog: {
      type: 'modal',
      title: name
        ? formatMessage({ id: t('customers.log.title') }, { name })
        : formatMessage({ id: t('customers.log.titlePlain') }),
      content: ({ onClose }) => <LogCallForm customer={documentId} onClose={onClose} />,
    },
  };
};

/** In the menu of a row of the customers list. */
export const LogCallRowAction: DocumentActionComponent = (props) => {
  const action = useLogCall(props);
  return action && { ...action, position: 'table-row' };
};
LogCallRowAction.position = 'table-row';

/** Beside Save, at the bottom of a phone's screen; elsewhere the panel "Next step" has the button. */
export const LogCallPanelAction: DocumentActionComponent = (props) => {
  const action = useLogCall(props);
  const isDesktop = useIsDesktop();
  return isDesktop ? null : action && { ...action, position: 'panel', variant: 'default' };
};
LogCallPanelAction.position = 'panel';
