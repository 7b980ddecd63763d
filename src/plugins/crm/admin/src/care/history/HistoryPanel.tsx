import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../../lib/plugin-id';
import { READ_MESSAGES } from '../permissions';
import { HistoryCard } from './HistoryCard';

const CUSTOMER = 'api::customer.customer';

export const HistoryPanel: PanelComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(model === CUSTOMER ? (READ_MESSAGES as never) : []);
  if (model !== CUSTOMER || !documentId || !(allowedActions as { canRead?: boolean }).canRead) return null;
  return {
    title: formatMessage({ id: t('care.history.title') }),
    content: <HistoryCard key={documentId} customer={documentId} />,
  };
};
