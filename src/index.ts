import type { Core } from '@strapi/strapi';

export default {
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => strapi.plugin('crm').service('setup').seed(),
};
