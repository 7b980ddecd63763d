import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { AdminFeature } from '../lib/feature';
import { ConsentsPanel } from './ConsentsPanel';

/** What a customer agreed to, on the customer's page. */
export const consents: AdminFeature = {
  bootstrap(app) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] };
    apis.addEditViewSidePanel((panels) => [...panels, ConsentsPanel]);
  },
};
