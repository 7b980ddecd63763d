import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { ConsentsCard } from './ConsentsCard';
import { CUSTOMER, READ_CONSENTS } from './permissions';

export const ConsentsPanel: PanelComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(model === CUSTOMER ? (READ_CONSENTS as never) : []);
  if (model !== CUSTOMER || !documentId || !(allowedActions as { canRead?: boolean }).canRead) return null;
  return {
    title: formatMessage({ id: t('consents.title') }),
    content: <ConsentsCard key={documentId} customer={documentId} />,
  };
};
