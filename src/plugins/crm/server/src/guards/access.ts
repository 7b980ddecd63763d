import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { buildCondition, findGrant, findPerson, restReach, type Person, type RestAction } from '../rights';

export type Filters = Record<string, unknown>;

/** What the caller of a request may read of the types that a query or a link touches. */
export interface Access {
  /** The filter that holds the caller to readable records: `undefined` where all are, `false` where none is. */
  filtersOf(uid: string): Promise<Filters | undefined | false>;
  /** Is any record of the type readable? */
  readsType(uid: string): boolean;
  /** May this attribute of a readable record be read? A part of a component as `phones.number`. */
  reads(uid: string, path: string): boolean;
}

interface Rule {
  fields?: string[];
}

export interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
  rulesFor(action: string, subject: string): Rule[];
}

const READ = 'plugin::content-manager.explorer.read';
/** Strapi holds these to its own rules. */
const isStrapis = (uid: string) => uid.startsWith('admin::') || uid.startsWith('plugin::upload.');
const ADMIN_USER = new Set(['id', 'documentId', 'firstname', 'lastname', 'username', 'email', 'isActive']);
const readsStrapis = (uid: string, attribute: string) =>
  uid.startsWith('admin::') ? uid === 'admin::user' && ADMIN_USER.has(attribute) : true;

/** Whether a list of fields opens a path: itself, one of its parts, or the component that it is a part of. */
export const opens = (fields: Iterable<string>, path: string): boolean =>
  [...fields].some((field) => field === path || field.startsWith(`${path}.`) || path.startsWith(`${field}.`));

export const accessOfAdmin = (strapi: Core.Strapi, ability: Ability): Access => {
  const fields = new Map<string, Set<string> | 'all'>();
  const fieldsOf = (uid: string) => {
    const known = fields.get(uid);
    if (known) return known;
    const rules = ability.rulesFor(READ, uid);
    const found = rules.some((rule) => !rule.fields) ? 'all' : new Set(rules.flatMap((rule) => rule.fields ?? []));
    fields.set(uid, found);
    return found;
  };
  return {
    async filtersOf(uid) {
      if (isStrapis(uid)) return undefined;
      if (!ability.can(READ, uid)) return false;
      const manager = strapi
        .service('admin::permission')
        .createPermissionsManager({ ability, action: READ, model: uid });
      const filters: Filters | null | undefined = manager.getQuery(READ);
      return filters && Object.keys(filters).length > 0 ? filters : undefined;
    },
    readsType: (uid) => isStrapis(uid) || ability.can(READ, uid),
    reads(uid, path) {
      if (isStrapis(uid)) return readsStrapis(uid, path);
      const known = fieldsOf(uid);
      return known === 'all' || known.has(path) || opens(known, path);
    },
  };
};

export interface RestUser {
  id: number;
  role?: { type?: string };
}

/** The records of a type that a REST login reaches by an action. */
export const restFilters = async (
  strapi: Core.Strapi,
  user: RestUser | undefined,
  uid: string,
  action: RestAction,
): Promise<Filters | undefined | false> => {
  const reach = restReach(user?.role?.type, uid, action);
  if (reach === 'all') return undefined;
  if (!user || reach === 'none') return false;
  if (reach === 'brought') return uid === UID.customer ? { intakeBy: { id: user.id } } : false;
  const person = await findPerson(strapi, 'rest', user.id);
  return person ? ownFilters(strapi, person, uid) : false;
};

const ownFilters = (strapi: Core.Strapi, person: Person, uid: string): Filters | false => {
  const [path] = Object.keys(buildCondition('own', person, uid)) as [string];
  const hops = path.split('.');
  const isScoped = hops.length > 1 || path in (strapi.contentTypes[uid as never] as { attributes: object }).attributes;
  return isScoped ? (hops.reduceRight<unknown>((inner, key) => ({ [key]: inner }), person.id) as Filters) : false;
};

export const accessOfRest = (strapi: Core.Strapi, user: RestUser | undefined): Access => ({
  filtersOf: async (uid) => (isStrapis(uid) ? undefined : restFilters(strapi, user, uid, 'read')),
  readsType: (uid) => isStrapis(uid) || restReach(user?.role?.type, uid, 'read') !== 'none',
  reads(uid, path) {
    if (isStrapis(uid)) return readsStrapis(uid, path);
    const [attribute = path] = path.split('.');
    const grant = findGrant(user?.role?.type, uid);
    if (grant?.writeOnly?.includes(attribute)) return false;
    return grant?.fields ? grant.fields.includes(attribute) : !grant?.hidden?.includes(attribute);
  },
});

interface State {
  auth?: { strategy?: { name?: string } };
  user?: RestUser;
  userAbility?: Ability;
}

/** What the caller of the present request may read; nobody asks outside of one, and an API token reads its types whole. */
export const accessHere = (strapi: Core.Strapi): Access | undefined => {
  const state = strapi.requestContext.get()?.state as State | undefined;
  if (state?.userAbility) return accessOfAdmin(strapi, state.userAbility);
  return state?.auth?.strategy?.name === 'users-permissions' ? accessOfRest(strapi, state.user) : undefined;
};
