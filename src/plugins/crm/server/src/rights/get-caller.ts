import type { Core } from '@strapi/strapi';
import { findPerson, type Person } from './find-person';

/** Who makes the current request. Outside a request (jobs, commands) and with an API token, nobody in person. */
export interface Caller {
  employee?: Pick<Person, 'id' | 'documentId' | 'name' | 'teamId'>;
  adminUserId?: number;
  restUserId?: number;
}

interface RequestState {
  auth?: { strategy?: { name?: string } };
  user?: { id: number };
}

export const getCaller = async (strapi: Core.Strapi): Promise<Caller> => {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  const userId = state?.user?.id;
  if (userId === undefined) return {};
  return state?.auth?.strategy?.name === 'users-permissions'
    ? { restUserId: userId, employee: await findPerson(strapi, 'rest', userId) }
    : { adminUserId: userId, employee: await findPerson(strapi, 'admin', userId) };
};
