import type { RoleException } from '../../../../shared/contracts/rights';
import { keyOf, type PlannedPermission } from '../plan-role';
import type { PermissionRow } from './merge-rights';

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value) => b.includes(value));

/** What an administrator changed of a role since it was shipped. */
export const compareRole = (
  role: string,
  shipped: readonly PlannedPermission[],
  stored: readonly PermissionRow[],
): RoleException[] => {
  const found = new Map(stored.map((row) => [keyOf(row), row]));
  const planned = new Set(shipped.map(keyOf));
  const about = ({ action, subject }: { action: string; subject: string | null }, kind: RoleException['kind']) => ({
    kind,
    role,
    action,
    subject,
  });
  return [
    ...shipped.flatMap((row) => {
      const now = found.get(keyOf(row));
      if (!now) return [about(row, 'removed')];
      const isSame =
        sameSet(row.conditions, now.conditions ?? []) &&
        (!row.fields || sameSet(row.fields, now.properties?.fields ?? []));
      return isSame ? [] : [about(row, 'changed')];
    }),
    ...stored.filter((row) => !planned.has(keyOf(row))).map((row) => about(row, 'added')),
  ];
};
