import type { Problem } from '../../lib/problem';
import { fail, report, type PlannedRow } from './planned-row';

export interface Check<V> {
  (values: V): { values: V; problems: Problem[] };
}

interface Rules {
  /** Fields without which there is no record. */
  needed: string[];
  /** Fields that fall together. */
  groups: string[][];
  /** Called after a field has been left out: may put another reading in its place. */
  instead?: (attribute: string, values: Record<string, unknown>) => void;
}

/**
 * Applies the rules of a form to a row, and forgives what it can: a field that breaks a rule is left out and reported
 * at its cell, and the rules are asked again. The row fails when a needed field is missing or wrong.
 */
export const settleChecks = <V extends Record<string, unknown>>(
  row: PlannedRow,
  values: V,
  check: Check<V>,
  rules: Rules,
): V | undefined => {
  let current = values;
  for (;;) {
    const checked = check(current);
    if (checked.problems.length === 0) return checked.values;
    current = { ...current };
    const positions = positionsOf(row, current);
    let isFatal = false;
    for (const { path, message } of latestFirst(checked.problems)) {
      const attribute = String(path[0]);
      const isEntry = typeof path[1] === 'number';
      if (!isEntry && rules.needed.includes(attribute)) {
        isFatal = true;
        blame(row, attribute, message);
      } else if (isEntry) {
        report(row, positions(attribute, path[1] as number), message, 'warning');
        removeEntry(current, attribute, path[1] as number);
      } else {
        const column = row.columnOf(attribute);
        const group = rules.groups.find((names) => names.includes(attribute)) ?? [attribute];
        if (group.every((name) => current[name] === undefined)) throw new Error(`${attribute}: ${message}`);
        report(row, column, message, 'warning');
        for (const name of group) delete current[name];
        rules.instead?.(attribute, current);
      }
    }
    if (isFatal) {
      row.outcome = 'failed';
      return undefined;
    }
  }
};

/** Entries are removed from the end, so that the places of the others stay true. */
const latestFirst = (problems: Problem[]) =>
  [...problems].sort((a, b) => Number(b.path[1] ?? -1) - Number(a.path[1] ?? -1));

/** The field is missing because its own cell could not be read: that cell is to blame, and no second entry is needed. */
const blame = (row: PlannedRow, attribute: string, message: string) => {
  const own = row.problems.filter(
    (p) => p.severity === 'warning' && p.column !== '' && columnsOf(row, attribute).has(p.column),
  );
  if (own.length === 0) return fail(row, row.columnOf(attribute), message);
  for (const problem of own) problem.severity = 'error';
};

const columnsOf = (row: PlannedRow, attribute: string) =>
  new Set([row.columnOf(attribute), ...Array.from({ length: 10 }, (_, i) => row.columnOf(`${attribute}.${i}`))]);

const removeEntry = (values: Record<string, unknown>, attribute: string, place: number) => {
  values[attribute] = (values[attribute] as unknown[]).filter((_, i) => i !== place);
};

/** Columns of the entries of a list, also after earlier ones were taken out. */
const positionsOf = (row: PlannedRow, values: Record<string, unknown>) => {
  const entries = new Map<string, string[]>();
  return (attribute: string, place: number) => {
    const list = values[attribute] as { column?: string }[];
    if (!entries.has(attribute))
      entries.set(
        attribute,
        list.map((_, i) => row.columnOf(`${attribute}.${i}`)),
      );
    return entries.get(attribute)?.[place] || row.columnOf(attribute);
  };
};
