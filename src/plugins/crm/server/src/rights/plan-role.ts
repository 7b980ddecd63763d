import type { TypeUid } from '../content-types';
import { actions, type AdminRole, type Fields, type Grant } from './grants';

/** One row of Strapi's admin permissions. `fields` is absent where the action knows none. */
export interface PlannedPermission {
  action: string;
  subject: string | null;
  conditions: string[];
  fields?: string[];
}

/** A row as the database has it. */
export interface StoredPermission {
  id: number;
  action: string;
  subject: string | null;
  properties: { fields?: string[] | null } | null;
}

/** The fields of a type as Strapi's permissions name them: those of a component as `phones.number`. */
export type FieldsOf = (uid: string) => readonly string[];

const isBelow = (names: readonly string[], field: string) =>
  names.some((name) => field === name || field.startsWith(`${name}.`));

export const pickFields = (wanted: Fields, fields: readonly string[]): string[] =>
  fields.filter((field) => ('only' in wanted ? isBelow(wanted.only, field) : !isBelow(wanted.except, field)));

/** What the table says about a role, as rows. */
export const planRole = (role: AdminRole, fieldsOf: FieldsOf): PlannedPermission[] => [
  ...Object.entries(role.types).flatMap(([uid, rights]) =>
    actions.flatMap((action) => {
      const granted: Grant | undefined = rights[action];
      if (!granted) return [];
      return {
        action: `plugin::content-manager.explorer.${action}`,
        subject: uid as TypeUid,
        conditions: granted.reach === 'all' ? [] : [`plugin::crm.${granted.reach}`],
        ...(action === 'delete' ? {} : { fields: pickFields(granted.fields, fieldsOf(uid)) }),
      };
    }),
  ),
  ...role.permissions.map((action) => ({ action, subject: null, conditions: [] })),
];

export const keyOf = ({ action, subject }: { action: string; subject: string | null }) => `${action} ${subject ?? ''}`;

export interface RoleChanges {
  add: PlannedPermission[];
  extend: { id: number; fields: string[] }[];
}

/**
 * What a boot has to change in a role: rows that were never shipped to it, and fields that the types did not have at
 * the last boot. What an administrator took away, narrowed or added stays as it is.
 */
export const planChanges = (
  wanted: PlannedPermission[],
  stored: StoredPermission[],
  shipped: ReadonlySet<string>,
  knownFields: FieldsOf,
): RoleChanges => {
  const add = wanted.filter((row) => !shipped.has(keyOf(row)) && !stored.some((other) => keyOf(other) === keyOf(row)));
  const extend = wanted
    .filter((row) => shipped.has(keyOf(row)) && row.subject !== null && row.fields)
    .flatMap((row) => {
      const known = new Set(knownFields(row.subject as string));
      const fresh = (row.fields ?? []).filter((field) => !known.has(field));
      const before = (row.fields ?? []).filter((field) => known.has(field));
      if (fresh.length === 0) return [];
      return stored
        .filter((other) => keyOf(other) === keyOf(row))
        .filter(({ properties }) => before.every((field) => properties?.fields?.includes(field)))
        .map(({ id, properties }) => ({ id, fields: [...new Set([...(properties?.fields ?? []), ...fresh])] }));
    });
  return { add, extend: extend.filter(({ id, fields }) => fields.length > countOf(stored, id)) };
};

const countOf = (stored: StoredPermission[], id: number) =>
  stored.find((row) => row.id === id)?.properties?.fields?.length ?? 0;
