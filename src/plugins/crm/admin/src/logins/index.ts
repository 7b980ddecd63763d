import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { AdminFeature } from '../lib/feature';
import { EndSessionsAction } from './EndSessionsAction';

export const logins: AdminFeature = {
  bootstrap(app) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] };
    apis.addDocumentAction((actions) => [...actions, EndSessionsAction]);
  },
};
