import { z } from 'zod';

export const RIGHTS_ACTIONS = ['read', 'create', 'update', 'archive', 'delete'] as const;
export type RightsAction = (typeof RIGHTS_ACTIONS)[number];

/** `other`: a condition that is not the CRM's; it is named in `conditions`. */
export const REACHES = ['all', 'team', 'own', 'other'] as const;
export type RightsReach = (typeof REACHES)[number];

/** One step of what somebody may do with records of a type; the first is the widest. */
export interface RightsGrant {
  reach: RightsReach;
  /** Attributes that it opens here and no wider step opens, and those that stay closed here. */
  opens: string[];
  closed: string[];
  conditions: string[];
}

export interface TypeRights {
  uid: string;
  /** What is missing may not be done at all. */
  actions: Partial<Record<RightsAction, RightsGrant[]>>;
}

/** A page or an action that belongs to no type: its id in Strapi, and Strapi's English name of it. */
export interface PageRight {
  action: string;
  name: string;
}

/** Where a role as it is differs from the role as it was shipped. */
export interface RoleException {
  kind: 'added' | 'removed' | 'changed';
  role: string;
  action: string;
  subject: string | null;
}

export interface RoleRef {
  id: number;
  code: string;
  name: string;
}

/** Why somebody can do less than the roles say, or more. */
export type PersonException = 'super_admin' | 'no_login' | 'login_off' | 'no_role' | 'left' | 'archived' | 'rest_off';

export interface RestRights {
  username: string;
  role: { type: string; name: string } | null;
  types: { uid: string; actions: { action: string; reach: 'all' | 'own' | 'brought' | 'none' }[]; closed: string[] }[];
}

export interface PersonRef {
  documentId: string;
  number: string | null;
  name: string;
  team: string | null;
  roles: RoleRef[];
}

export interface EffectiveRights {
  employee: PersonRef;
  login: { id: number; email: string } | null;
  types: TypeRights[];
  pages: PageRight[];
  rest: RestRights | null;
  people: PersonException[];
  exceptions: RoleException[];
}

export interface RoleRights {
  role: RoleRef & { users: number };
  types: TypeRights[];
  pages: PageRight[];
  exceptions: RoleException[];
}

export const peopleQuerySchema = z.strictObject({
  search: z.string().trim().max(100).default(''),
});

export const rightsExportQuerySchema = z.strictObject({
  /** Document id; the whole office without it. */
  employee: z.string().min(1).max(64).optional(),
});
