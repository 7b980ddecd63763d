import type { Outcome, RowProblem } from '../../../../shared/contracts/import';
import type { Address } from '../cells/parse-address';

/** One row of the file as the record it asks for, after the pure rules. */
export interface PlannedRow {
  line: number;
  /** All cells, to recognise a row that stands twice. */
  signature: string;
  problems: RowProblem[];
  /** Undefined until it is known what becomes of the row. */
  outcome?: Outcome;
  /** Fields that the file gave, normalised. */
  values: Values;
  /** Fields that only a new record gets. */
  defaults: Record<string, unknown>;
  demand?: PlannedDemand;
  place?: { district?: string; businessArea?: string; estate?: string };
  /** Number, name or e-mail of the employee that the row names. */
  owner?: string;
  createdAt?: string;
  /** What tells that two rows, or a row and a record, are one: see the match of the type. */
  keys: string[];
  /** Column of a field, for problems that are found later. */
  columnOf(attribute: string): string;
  cellOf(column: string): string;
}

export interface Values {
  [attribute: string]: unknown;
  name?: string;
  phones?: { number: string; extension?: string | null; label: string; primary?: boolean }[];
  emails?: { address: string; label: string; primary?: boolean }[];
  address?: Address;
}

export interface PlannedDemand {
  values: Record<string, unknown>;
  areas: string[];
}

export interface PlanContext {
  /** `YYYY-MM-DD` in the office. */
  today: string;
  defaultCountry: string;
  currency: string;
  plausiblePrice: { min: number; max: number };
  /** Source system of the record numbers, part of their key. */
  system?: string;
  /** Names of the area directory that a demand in words may mean. */
  knownAreas: readonly string[];
}

export const fail = (row: PlannedRow, column: string, reason: string): void => {
  row.outcome = 'failed';
  report(row, column, reason, 'error');
};

export const report = (row: PlannedRow, column: string, reason: string, severity: RowProblem['severity']): void => {
  row.problems.push({ line: row.line, column, value: row.cellOf(column), reason, severity });
};
