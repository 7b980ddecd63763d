import type { Core } from '@strapi/strapi';

interface Route {
  method: string;
  path: string;
  config?: { policies?: unknown[] };
}

/**
 * Routes of Strapi's panel that ask for no permission, though their pages do: with the first anybody who can log in
 * sends e-mails in the office's name.
 */
const SHUT: [plugin: string, method: string, path: string, permission: string][] = [
  ['email', 'POST', '/', 'plugin::email.settings.read'],
  ['i18n', 'PUT', '/settings', 'plugin::i18n.locale.update'],
  ['users-permissions', 'GET', '/permissions', 'plugin::users-permissions.roles.read'],
  ['users-permissions', 'GET', '/policies', 'plugin::users-permissions.roles.read'],
  ['users-permissions', 'GET', '/routes', 'plugin::users-permissions.roles.read'],
];

export const shutRoutes = (strapi: Core.Strapi): void => {
  for (const [plugin, method, path, permission] of SHUT) {
    const { routes } = (strapi.plugin(plugin).routes as unknown as { admin: { routes: Route[] } }).admin;
    const route = routes.find((one) => one.method === method && one.path === path);
    if (!route) throw new Error(`Strapi's plugin ${plugin} has no route ${method} ${path} any more`);
    const policy = { name: 'admin::hasPermissions', config: { actions: [permission] } };
    route.config = { ...route.config, policies: [...(route.config?.policies ?? []), policy] };
  }
};
