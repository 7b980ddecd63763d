import type { StrapiApp } from '@strapi/strapi/admin';

/** What the system writes itself, or what belongs to the API: pages of records lead there, the menu need not. */
const HIDDEN = ['api::stage-change.stage-change', 'plugin::users-permissions.user'];

const hideLinks = ({ ctLinks, ...rest }: { ctLinks: { uid: string }[] }) => ({
  ...rest,
  ctLinks: ctLinks.filter(({ uid }) => !HIDDEN.includes(uid)),
});

export const trimRecordLinks = (app: StrapiApp) =>
  app.registerHook('Admin/CM/pages/App/mutate-collection-types-links', hideLinks as never);
