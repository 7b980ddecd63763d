import type { TypeUid } from '../content-types';

/**
 * Which records an action reaches. `own`: the employee behind the login owns them (creating: for oneself). `team`: own
 * team and the teams below it (creating: for somebody there). `all`: every one.
 */
export type Reach = 'own' | 'team' | 'all';

/** Names of attributes; one of a component stands for all its parts. With `except`, a field added later is included. */
export type Fields = { only: readonly string[] } | { except: readonly string[] };

export interface Grant {
  reach: Reach;
  fields: Fields;
}

export const actions = ['create', 'read', 'update', 'delete'] as const;
export type Action = (typeof actions)[number];

/** What is not named is refused. */
export type TypeRights = Partial<Record<Action, Grant>>;

export interface AdminRole {
  code: string;
  /** Shown in Settings → Roles; an administrator may rename the role, the code stays. */
  name: string;
  description: string;
  types: Partial<Record<TypeUid, TypeRights>>;
  /** Permissions that belong to no type: pages and actions of the plugin, the media library. */
  permissions: readonly string[];
}

const only = (...names: string[]): Fields => ({ only: names });
const except = (...names: string[]): Fields => ({ except: names });
const grant =
  (reach: Reach) =>
  (fields: Fields = except()): Grant => ({ reach, fields });

export const all = grant('all');
export const team = grant('team');
export const own = grant('own');
export { except, only };

/** Create, read and update alike, and what is computed or somebody else's to decide left out of the two that write. */
export const work = (reach: Reach, options: { hidden?: string[]; fixed?: string[] } = {}): TypeRights => {
  const hidden = options.hidden ?? [];
  const write = { reach, fields: except(...hidden, ...(options.fixed ?? [])) };
  return { create: write, read: { reach, fields: except(...hidden) }, update: write };
};
