import type { Values } from './planned-row';

export interface Patch {
  /** Only the fields that change; lists as they will be. */
  patch: Values;
  /** Fields where both sides say something, and not the same. */
  conflicts: string[];
}

type Entry = { number?: string; address?: string; primary?: boolean };

const LISTS = ['phones', 'emails'];
const MAX_ENTRIES = 10;
const BIRTHDAY = ['birthdayCalendar', 'birthYear', 'birthMonth', 'birthDay', 'birthLeapMonth'];
/** Words that stand for nothing known, so that anything may take their place. */
const BLANKS: Record<string, unknown> = { gender: 'unknown', intent: 'unknown', sourceChannel: 'other' };

export const isBlank = (name: string, value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  BLANKS[name] === value;

/**
 * What `incoming` adds to `present`. Empty fields are filled, further phones and e-mail addresses are added, what is
 * there stays; with `overwrite` the incoming value wins. Conflicts are what was kept
 * against the file. The name is how the two were found to be one: its spaces are no difference.
 */
export const fillBlanks = (present: Values, incoming: Values, overwrite = false): Patch => {
  const patch: Values = {};
  const conflicts: string[] = [];
  for (const [name, value] of Object.entries(incoming)) {
    if (isBlank(name, value)) continue;
    const old = present[name];
    if (LISTS.includes(name)) {
      const added = newEntries((old as Entry[] | undefined) ?? [], value as Entry[]);
      if (added) patch[name] = added;
    } else if (isBlank(name, old)) patch[name] = value;
    else if (name !== 'name' && !isSame(old, value)) {
      if (overwrite) patch[name] = value;
      else conflicts.push(name);
    }
  }
  return { patch: dropHalfBirthday(patch, conflicts), conflicts };
};

const keyOf = (entry: Entry) => entry.number ?? entry.address;

const newEntries = (old: Entry[], incoming: Entry[]): Entry[] | undefined => {
  const known = new Set(old.map(keyOf));
  const added = incoming
    .filter((entry) => !known.has(keyOf(entry)))
    .map((entry) => ({ ...entry, primary: old.length === 0 && entry.primary === true }));
  return added.length > 0 ? [...old, ...added].slice(0, MAX_ENTRIES) : undefined;
};

/** A birthday is taken over whole or, if month and day are the same, for its year: parts of two make one nobody has. */
const dropHalfBirthday = (patch: Values, conflicts: string[]): Values => {
  const isOther = ['birthdayCalendar', 'birthMonth', 'birthDay'].some((name) => conflicts.includes(name));
  if (!isOther) return patch;
  const rest = { ...patch };
  for (const name of BIRTHDAY) delete rest[name];
  return rest;
};

/** Equal but for how PostgreSQL hands it back: numbers as text, JSON parsed or not, keys in another order. */
export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, v]) => v !== null && v !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([k, v]) => `${k}:${canonical(v)}`)
      .join()}}`;
  const text = String(value);
  return /^-?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text;
};
