import type { AdminFeature } from '../lib/feature';
import { hookEditView, registerEditView } from './edit-view';
import { registerListView } from './list-view';
import { registerMenu } from './menu';
import { openFirstEntry } from './open-first-entry';
import { dismissPromotions, dropPublishing, keepCrmWidgets } from './quiet-strapi';
import { trimRecordLinks } from './record-links';
import { hideDeveloperDocs, hideEmptySections, markCurrentLink, nameThePages } from './shell';

/** Makes the Content Manager and the shell around it a CRM's. */
export const panel: AdminFeature = {
  register(app) {
    registerEditView(app);
    registerMenu(app);
  },
  bootstrap(app) {
    dropPublishing(app);
    registerListView(app);
    hookEditView(app);
    trimRecordLinks(app);
    openFirstEntry(app);
    markCurrentLink();
    hideDeveloperDocs();
    hideEmptySections();
    nameThePages();
    void dismissPromotions();
  },
};

/** The last of the features: by then every tile of Home is there. */
export const home: AdminFeature = { register: keepCrmWidgets };
