import type { Core } from '@strapi/strapi';

export interface OpenRoute {
  method: string;
  path: string;
}

/** Ends the caller's own session by design: the rest of the run would be answered with 401. */
const ENDS_THE_CALLER = [
  /^POST \/admin\/logout$/,
  /^DELETE \/admin\/users\/me\/sessions/,
  /^POST \/api\/auth\/logout$/,
];

/** Every route that the running application answers, public and staff, as it lists them itself. */
export const routesOf = (strapi: Core.Strapi): OpenRoute[] => {
  const routes = strapi.server
    .listRoutes()
    .flatMap((layer) =>
      (layer.methods.length ? layer.methods : ['GET'])
        .filter((method: string) => !['HEAD', 'CONNECT'].includes(method))
        .map((method: string) => ({ method, path: String(layer.path) })),
    );
  const known = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  return [...known].filter(([name]) => !ENDS_THE_CALLER.some((one) => one.test(name))).map(([, route]) => route);
};
