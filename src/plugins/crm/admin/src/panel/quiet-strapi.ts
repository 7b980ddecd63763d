import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../lib/plugin-id';

/** Home shows the CRM's own tiles first; of Strapi's only the profile stays: the others tell about publishing. */
export const keepCrmWidgets = (app: StrapiApp) =>
  app.widgets.register((widgets) => [
    ...widgets.filter((widget) => widget.pluginId === PLUGIN_ID),
    ...widgets.filter((widget) => widget.pluginId === 'admin' && widget.id === 'profile-info'),
  ]);

/**
 * "Set up preview" goes, with whatever else Strapi puts beside a form but the Save button. Runs before our own
 * features add their panels.
 */
export const dropPublishing = (app: StrapiApp) => {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
  addEditViewSidePanel((panels) => panels.filter((panel) => panel.type === 'actions'));
};

const keep = (key: string, value: unknown) => window.localStorage.setItem(key, JSON.stringify(value));

/**
 * The guided tour of Strapi and the banner about its media library have no switch but the browser's memory of having
 * been dismissed. The banner's memory bears the id of the installation, which `/admin/init` tells.
 */
export const dismissPromotions = async () => {
  keep('STRAPI_GUIDED_TOUR', { tours: {}, enabled: false, hidden: true, completedActions: [] });
  const dismiss = (installation: unknown) =>
    ['true', 'false'].forEach((legacy) =>
      keep(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_${legacy}:${installation}`, true),
    );
  dismiss(undefined);
  const { backendURL } = window.strapi as unknown as { backendURL: string };
  const answer = await fetch(`${backendURL}/admin/init`);
  if (answer.ok) dismiss((await answer.json()).data.uuid);
};
