import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isOurType } from '../content-types';
import { accessOfAdmin, accessOfRest, restFilters, type Ability, type Filters, type RestUser } from './access';
import { checkAssignment } from './check-assignment';
import { checkClone } from './check-clone';
import { checkLinks } from './check-links';
import { checkSort } from './check-sort';
import { narrowFilters } from './narrow-filters';
import { narrowPopulate, type Populate } from './narrow-populate';
import { isOutermost, unguarded } from './outermost';
import { attributesIn, type AttributesOf, type Walk } from './place';
import { assignCreated, checkFields, checkPrivate, checkReach } from './rest-rules';
import { stripUnreadable } from './strip-unreadable';

type Call = Modules.Documents.Middleware.Context;
interface Params {
  documentId?: string;
  data?: Record<string, unknown>;
  filters?: Filters;
  populate?: unknown;
  fields?: unknown;
  sort?: unknown;
}
interface State {
  auth?: { strategy?: { name?: string } };
  user?: RestUser;
  userAbility?: Ability;
  route?: { info?: { pluginName?: string; type?: string } };
}

const READS = new Set(['findMany', 'findFirst', 'findOne', 'count']);
const LISTS = new Set(['findMany', 'findFirst', 'count']);
const WRITES = new Set(['create', 'update', 'clone']);

/** Holds the outermost document call of a request to the rights of its caller. */
export const registerGuards = (strapi: Core.Strapi) => {
  const attributesOf = attributesIn(strapi);

  strapi.documents.use(async (call, next) => {
    const params: Params = { ...(call.params as Params) };
    if (params.data) params.data = { ...params.data };
    call.params = params as never;
    const state = (strapi.requestContext.get() as Context | undefined)?.state as State | undefined;
    const isGuarded = state !== undefined && isOurType(call.uid) && isOutermost();
    const strategy = state?.auth?.strategy?.name;
    if (isGuarded && strategy === 'content-api-token' && params.data) checkPrivate(attributesOf, call.uid, params.data);
    let strip: Strip | undefined;
    if (isGuarded && strategy === 'users-permissions')
      strip = await guardRest(strapi, attributesOf, state.user, call, params);
    if (isGuarded && state.userAbility) strip = await guardAdmin(strapi, attributesOf, state, call, params);

    const result = await unguarded(next);
    return strip ? (strip(result) as typeof result) : result;
  });
};

type Strip = (result: unknown) => unknown;

const guardAdmin = async (
  strapi: Core.Strapi,
  attributesOf: AttributesOf,
  state: State,
  call: Call,
  params: Params,
) => {
  const ability = state.userAbility as Ability;
  const access = accessOfAdmin(strapi, ability);
  let strip: Strip | undefined;
  if (state.route?.info?.pluginName === 'content-manager') {
    // Strapi itself holds the root of the query to the fields of the role; we hold what lies beyond.
    strip = await narrow({ attributesOf, access }, call.uid, params, { isRootChecked: true });
    // Of its conditions it forgets some: the check before a bulk action reads whatever it is given.
    if (LISTS.has(call.action)) hold(params, await access.filtersOf(call.uid));
  }
  if (!params.data || !WRITES.has(call.action)) return strip;
  await checkLinks(strapi, attributesOf, access, call.uid, params.data);
  if (call.action === 'clone') await checkClone(strapi, ability, access, call.uid, params);
  else await checkAssignment(strapi, ability, call.uid, call.action as 'create' | 'update', params.data);
  return strip;
};

const NOTHING = { id: { $null: true } };

const hold = (params: Params, allowed: Filters | undefined | false) => {
  if (allowed === false) params.filters = NOTHING;
  else if (allowed) params.filters = params.filters ? { $and: [params.filters, allowed] } : allowed;
};

const guardRest = async (
  strapi: Core.Strapi,
  attributesOf: AttributesOf,
  user: RestUser | undefined,
  call: Call,
  params: Params,
) => {
  const access = accessOfRest(strapi, user);
  const walk = { attributesOf, access };
  const strip = await narrow(walk, call.uid, params, { isRootChecked: false });
  if (READS.has(call.action)) hold(params, await restFilters(strapi, user, call.uid, 'read'));
  if (call.action === 'update') await checkReach(strapi, user, call.uid, params.documentId);
  if (!READS.has(call.action) && call.action !== 'create' && call.action !== 'update')
    throw new errors.ForbiddenError();
  if (!params.data) return strip;
  checkPrivate(attributesOf, call.uid, params.data);
  checkFields(user, call.uid, params.data);
  await checkLinks(strapi, attributesOf, access, call.uid, params.data);
  if (call.action === 'create') await assignCreated(strapi, user, call.uid, params.data);
  return strip;
};

/** Narrows the query in place; the answer strips what it brings. */
const narrow = async (
  walk: Walk,
  uid: string,
  params: Params,
  { isRootChecked }: { isRootChecked: boolean },
): Promise<Strip | undefined> => {
  if (params.filters) params.filters = (await narrowFilters(walk, uid, params.filters, isRootChecked)) as Filters;
  if (params.sort) await checkSort(walk, uid, params.sort, isRootChecked);
  if (params.populate) params.populate = await narrowPopulate(walk, uid, params.populate, isRootChecked);
  else if (isRootChecked) return undefined;
  const populate = (params.populate ?? {}) as Populate;
  return (result) => stripUnreadable(walk, uid, populate, result, isRootChecked);
};
