import type { Core } from '@strapi/strapi';
import { features } from './features';
import type { Feature } from './lib/feature';

type Context = { strapi: Core.Strapi };

const inOrder = async (step: (feature: Feature) => void | Promise<void> | undefined) => {
  for (const feature of features) await step(feature);
};

/** Who is stopped while the jobs start lets them start first: half started they would ask a closed database. */
let starting: Promise<unknown> | undefined;

export default {
  register: ({ strapi }: Context) => inOrder((feature) => feature.register?.(strapi)),

  async bootstrap({ strapi }: Context) {
    await strapi
      .service('admin::permission')
      .actionProvider.registerMany(
        features
          .flatMap((feature) => feature.permissions ?? [])
          .map((permission) => ({ section: 'plugins', pluginName: 'crm', ...permission })),
      );
    await inOrder((feature) => feature.bootstrap?.(strapi));
    if (!strapi.config.get('plugin::crm.jobs')) return;
    strapi.server.httpServer.once('listening', () => {
      starting = inOrder((feature) => feature.startJobs?.(strapi)).catch((error: Error) =>
        strapi.log.error(`The jobs did not start: ${error.stack}`),
      );
    });
  },

  async destroy({ strapi }: Context) {
    await starting;
    for (const feature of [...features].reverse()) await feature.destroy?.(strapi);
  },

  controllers: Object.fromEntries(features.filter((f) => f.controller).map((f) => [f.slug, f.controller])),

  middlewares: Object.assign({}, ...features.map((f) => f.middlewares ?? {})),

  services: {
    setup: ({ strapi }: Context) => ({
      /** Ships roles, layouts and other rows once. Needs Strapi's own roles, so src/index.ts calls it. */
      seed: () => inOrder((feature) => feature.seed?.(strapi)),
    }),
  },

  routes: {
    admin: { type: 'admin', routes: features.flatMap((f) => f.adminRoutes ?? []) },
    'content-api': { type: 'content-api', prefix: '', routes: features.flatMap((f) => f.restRoutes ?? []) },
  },
};
