import type { Problem } from '../../lib/problem';
import { fail, report, type PlannedRow } from './planned-row';

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
  check: (values: V) => { values: V; problems: Problem[] },
  rules: Rules,
): V | undefined => {
  const current = { ...values };
  const entryColumns = columnsOfEntries(row, values);
  for (;;) {
    const { values: settled, problems } = check(current);
    if (problems.length === 0) return settled;
    // From the last entry of a list to the first, so that the places of the others stay true.
    for (const { path, message } of [...problems].sort((a, b) => Number(b.path[1] ?? -1) - Number(a.path[1] ?? -1))) {
      const attribute = String(path[0]);
      if (typeof path[1] === 'number') {
        const columns = entryColumns.get(attribute) ?? [];
        report(row, columns[path[1]] ?? row.columnOf(attribute), message, 'warning');
        columns.splice(path[1], 1);
        removeEntry(current, attribute, path[1]);
      } else if (rules.needed.includes(attribute)) blame(row, attribute, message);
      else leaveOut(row, current, attribute, message, rules);
    }
    if (row.outcome === 'failed') return undefined;
  }
};

const columnsOfEntries = (row: PlannedRow, values: Record<string, unknown>) =>
  new Map(
    Object.entries(values)
      .filter(([, value]) => Array.isArray(value))
      .map(([name, value]) => [name, (value as unknown[]).map((_, place) => row.columnOf(`${name}.${place}`))]),
  );

const removeEntry = (values: Record<string, unknown>, attribute: string, place: number) =>
  Object.assign(values, { [attribute]: (values[attribute] as unknown[]).filter((_, i) => i !== place) });

const leaveOut = (
  row: PlannedRow,
  values: Record<string, unknown>,
  attribute: string,
  message: string,
  { groups, instead }: Rules,
) => {
  const group = groups.find((names) => names.includes(attribute)) ?? [attribute];
  if (group.every((name) => values[name] === undefined)) throw new Error(`line ${row.line}, ${attribute}: ${message}`);
  report(row, row.columnOf(attribute), message, 'warning');
  for (const name of group) delete values[name];
  instead?.(attribute, values);
};

/** A needed field is missing: the cell that could not be read is to blame, if there is one. */
const blame = (row: PlannedRow, attribute: string, message: string) => {
  const columns = new Set([row.columnOf(attribute), row.columnOf(`${attribute}.0`), row.columnOf(`${attribute}.1`)]);
  const own = row.problems.filter((problem) => problem.severity === 'warning' && columns.has(problem.column));
  if (own.length === 0) return fail(row, row.columnOf(attribute), message);
  for (const problem of own) problem.severity = 'error';
  row.outcome = 'failed';
};
