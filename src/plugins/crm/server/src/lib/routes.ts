import type { Route } from './feature';

/** A right of ours by its name, or one of the Content Manager with the type it is for. */
type RoutePermission = string | { action: string; subject: string };

/** A route of the admin panel, open to whoever holds the permission: `/crm<path>`. */
export const adminRoute = (
  method: Route['method'],
  path: string,
  handler: string,
  permission: RoutePermission,
): Route => ({
  method,
  path,
  handler,
  config: {
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [permission] } }],
  },
});

/** A route of the REST API: `/api<path>`. Its permission is the handler's own name in Users & Permissions. */
export const restRoute = (
  method: Route['method'],
  path: string,
  handler: string,
  config: Route['config'] = {},
): Route => ({ method, path, handler, config });
