import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { CustomerStateCard } from './CustomerStateCard';
import { CUSTOMER } from './permissions';

export const StatePanel: PanelComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  if (model !== CUSTOMER || !documentId) return null;
  return {
    title: formatMessage({ id: t('customers.state.title') }),
    content: <CustomerStateCard customer={documentId} />,
  };
};
