import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { CustomerPlaybooks } from './CustomerPlaybooks';
import { READ_RUNS } from './permissions';
import { useTexts } from './use-texts';

const CUSTOMER = 'api::customer.customer';

export const CustomerPanel: PanelComponent = ({ model, documentId }) => {
  const text = useTexts();
  const { allowedActions } = useRBAC(model === CUSTOMER ? (READ_RUNS as never) : []);
  if (model !== CUSTOMER || !documentId || !(allowedActions as { canRead?: boolean }).canRead) return null;
  return { title: text('panel.title'), content: <CustomerPlaybooks key={documentId} customer={documentId} /> };
};
