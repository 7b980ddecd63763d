import type { AuditChange } from '../../../../shared/contracts/audit';
import { Secret } from './secret';

/** A record's fields by name. A component or relation is a list, a single component an object. */
export type State = Record<string, unknown>;

type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Secret);

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Text by which two values are the same: a secret by what it is, not by its mask. */
const identityOf = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Secret ? { secret: inner.plain } : inner));

const hasSecret = (value: unknown): boolean =>
  value instanceof Secret || (typeof value === 'object' && value !== null && Object.values(value).some(hasSecret));

/** What goes on record of a value: secrets masked, empty parts left out. */
const shown = (value: unknown): unknown => {
  if (value instanceof Secret) return value.mask;
  if (Array.isArray(value)) return value.map(shown);
  if (!isPart(value)) return value ?? undefined;
  const full = Object.entries(value).filter(([, part]) => !isEmpty(part));
  return Object.fromEntries(full.map(([name, part]) => [name, shown(part)]));
};

/** The entries of one list that the other does not have; one that stands twice counts twice. */
const without = (list: unknown[], other: unknown[]): unknown[] => {
  const left = new Map<string, number>();
  for (const item of other) left.set(identityOf(item), (left.get(identityOf(item)) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(identityOf(item)) ?? 0;
    left.set(identityOf(item), count - 1);
    return count <= 0;
  });
};

const change = (field: string, from: unknown, to: unknown): AuditChange => ({
  field,
  ...(isEmpty(from) ? {} : { from: shown(from) }),
  ...(isEmpty(to) ? {} : { to: shown(to) }),
  ...(hasSecret([from, to]) && { isMasked: true as const }),
});

/**
 * Field by field what is different: of a list the entries that went and came, of a part (an address) the fields in it.
 * Before a creation and after a deletion there is nothing.
 */
export const compareStates = (before: State = {}, after: State = {}): AuditChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field): AuditChange[] => {
    const [from, to] = [before[field], after[field]];
    if ((isEmpty(from) && isEmpty(to)) || identityOf(from ?? null) === identityOf(to ?? null)) return [];
    if (Array.isArray(from) || Array.isArray(to)) {
      const [old, current] = [from ?? [], to ?? []] as unknown[][];
      const [gone, come] = [without(old, current), without(current, old)];
      return gone.length + come.length > 0 ? [change(field, gone, come)] : [change(field, old, current)];
    }
    if (isPart(from) || isPart(to))
      return compareStates((from ?? {}) as State, (to ?? {}) as State).map((inner) => ({
        ...inner,
        field: `${field}.${inner.field}`,
      }));
    return [change(field, from, to)];
  });
