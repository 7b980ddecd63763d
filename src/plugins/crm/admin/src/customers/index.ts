import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { AdminFeature } from '../lib/feature';
import { LogCallPanelAction, LogCallRowAction } from './LogCallAction';
import { StatePanel } from './StatePanel';
import { TimelinePanel } from './TimelinePanel';

/** A customer's page: where things stand, what comes next and what happened, beside the fields. */
export const customers: AdminFeature = {
  bootstrap(app) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] };
    apis.addEditViewSidePanel((panels) => [StatePanel, ...panels, TimelinePanel]);
    apis.addDocumentAction((actions) => [...actions, LogCallPanelAction, LogCallRowAction]);
  },
};
