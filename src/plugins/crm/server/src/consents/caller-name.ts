import type { Core } from '@strapi/strapi';

interface RequestState {
  auth?: { credentials?: { name?: string } };
  user?: { firstname?: string | null; lastname?: string | null; username?: string | null; email?: string };
}

/** Who makes the request, in words that stay when the employee, the login or the token is gone. */
export const callerName = (strapi: Core.Strapi, employee?: string): string | null => {
  const { user, auth } = (strapi.requestContext.get()?.state ?? {}) as RequestState;
  const name = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  return employee ?? (name || user?.username || user?.email || auth?.credentials?.name || null);
};
