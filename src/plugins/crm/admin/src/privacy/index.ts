import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { AdminFeature } from '../lib/feature';
import { ErasedPanel } from './ErasedPanel';
import { EraseAction, ExportAction } from './privacy-actions';

/** What the law gives a person, in the menu of a customer's page. */
export const privacy: AdminFeature = {
  bootstrap(app) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] };
    apis.addDocumentAction((actions) => [...actions, ExportAction, EraseAction]);
    apis.addEditViewSidePanel((panels) => [ErasedPanel, ...panels]);
  },
};
