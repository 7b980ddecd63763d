import type { Core } from '@strapi/strapi';

interface RequestState {
  userAbility?: { can(action: string): boolean };
  auth?: unknown;
}

/** Whether the caller holds a right of the admin panel. Outside a request (jobs, commands) everything is allowed. */
export const isAllowed = (strapi: Core.Strapi, permission: string): boolean => {
  const request = strapi.requestContext.get();
  if (!request) return true;
  return (request.state as RequestState).userAbility?.can(permission) ?? false;
};
