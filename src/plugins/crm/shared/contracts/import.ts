import { z } from 'zod';

/** The REST names of the types that a file can fill. */
export const importTypes = ['customers', 'listings'] as const;
export const importTypeSchema = z.enum(importTypes);
export type ImportType = z.infer<typeof importTypeSchema>;

/** Largest file the panel takes; the command line takes larger ones. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;
export const PREVIEW_ROWS = 20;

/** Heading of the file → field path of the record, such as `phones[work].number`. */
export const mappingSchema = z.record(z.string().min(1).max(300), z.string().min(1).max(120));
export type Mapping = z.infer<typeof mappingSchema>;

export const optionsSchema = z.strictObject({
  /** ISO 3166-1 alpha-2: of phone numbers without a country code. The office's country unless given. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Enter a country code of two letters.')
    .optional(),
  /** Number, name or e-mail of the employee who will own the rows that name nobody. */
  owner: z.string().min(1).max(120).optional(),
  /** What a row does to a record that is already there: fill its empty fields, overwrite them, or nothing. */
  existing: z.enum(['fill', 'overwrite', 'skip']).default('fill'),
  /** Where the file comes from: record numbers of two systems do not collide. */
  system: z.string().trim().min(1).max(60).optional(),
});
export type ImportOptions = z.infer<typeof optionsSchema>;

export const planSchema = z.strictObject({ mapping: mappingSchema, options: optionsSchema });
export const startSchema = planSchema.extend({ dryRun: z.boolean() });

export type Severity = 'error' | 'warning' | 'notice';
export type Outcome = 'created' | 'updated' | 'skipped' | 'failed';

export interface RowProblem {
  /** Of the file, the heading being line 1. */
  line: number;
  column: string;
  value: string;
  /** An English sentence, which is also the id of its translation. */
  reason: string;
  /** error: the row was not imported; warning: this cell was left out; notice: have a look. */
  severity: Severity;
}

export type Counts = Record<Outcome, number> & { rows: number };

export interface ImportResult {
  dryRun: boolean;
  counts: Counts;
  problems: RowProblem[];
}

export interface ImportTarget {
  path: string;
  /** Field of the content type that it fills. */
  attribute: string;
  /** False for what is not a field of its own, such as the birthday in one cell. */
  isAttribute: boolean;
  required: boolean;
}

export type RunState = 'ready' | 'queued' | 'running' | 'done' | 'failed';

export interface ImportRun {
  id: string;
  type: ImportType;
  fileName: string;
  encoding: string;
  delimiter: string;
  rows: number;
  headings: string[];
  /** First filled cells of each column, by heading. */
  samples: Record<string, string[]>;
  mapping: Mapping;
  options: ImportOptions;
  state: RunState;
  dryRun: boolean;
  /** Rows looked at so far. */
  progress: number;
  counts: Counts | null;
  problems: RowProblem[];
  /** How many there are; `problems` holds the first of them. */
  problemCount: number;
  error: string | null;
  /** Admin user. */
  startedBy: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface PreviewRow {
  line: number;
  outcome: 'ready' | 'failed';
  /** What will be stored, by heading. */
  values: Record<string, string>;
  problems: RowProblem[];
}

export type RunWithTargets = ImportRun & { targets: ImportTarget[] };
export type RunResponse = { data: RunWithTargets };
export type RunSummary = Omit<ImportRun, 'problems' | 'samples' | 'headings'>;
export type RunsResponse = { data: RunSummary[] };
export type PreviewResponse = { data: PreviewRow[] };
