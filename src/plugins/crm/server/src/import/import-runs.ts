import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ImportRun, ImportType, RunSummary } from '../../../shared/contracts/import';
import { decryptFile, encryptFile } from '../encryption';
import { now } from '../lib/clock';
import { problemError } from '../lib/problem';
import { inTransaction } from '../lib/run-sql';
import type { OpenedFile } from './open-file';

interface RunRow {
  [column: string]: unknown;
  id: string;
  type: ImportType;
  started_by: number;
  file: Buffer | null;
}

const SAMPLES = 3;
/** So many problems go to the screen; the CSV has them all. */
const SHOWN_PROBLEMS = 500;
const FILE_DAYS = 7;
const RUN_DAYS = 90;
const DAY_MS = 86_400_000;

const table = (strapi: Core.Strapi) => strapi.db.connection.withSchema('crm_import').table('import_runs');

/** Strapi has pg leave JSON a string. */
const json = <T>(value: unknown): T => (typeof value === 'string' ? JSON.parse(value) : value) as T;

/** The file and what is quoted from it hold personal data. */
const CONTEXT = 'import-run';
export const ENCRYPTED_RUNS = {
  table: 'crm_import.import_runs',
  key: 'id',
  columns: ['file', 'samples', 'problems'],
  context: CONTEXT,
};
const seal = (value: unknown) => encryptFile(Buffer.from(JSON.stringify(value)), CONTEXT);
const open = <T>(stored: unknown, blank: T): T =>
  stored ? (JSON.parse(decryptFile(stored as Buffer, CONTEXT).toString()) as T) : blank;

const toRun = (row: RunRow): ImportRun => {
  const problems = open<ImportRun['problems']>(row.problems, []);
  return {
    id: row.id,
    type: row.type,
    fileName: row.file_name as string,
    encoding: row.encoding as string,
    delimiter: row.delimiter as string,
    rows: row.row_count as number,
    headings: json(row.headings),
    samples: open(row.samples, {}),
    mapping: json(row.mapping),
    options: json(row.options),
    state: row.state as ImportRun['state'],
    dryRun: row.dry_run as boolean,
    progress: row.progress as number,
    counts: json(row.counts),
    problems: problems.slice(0, SHOWN_PROBLEMS),
    problemCount: problems.length,
    error: row.error as string | null,
    startedBy: row.started_by,
    startedAt: row.started_at ? (row.started_at as Date).toISOString() : null,
    createdAt: (row.created_at as Date).toISOString(),
    finishedAt: row.finished_at ? (row.finished_at as Date).toISOString() : null,
  };
};

export const createRun = async (
  strapi: Core.Strapi,
  {
    type,
    fileName,
    bytes,
    opened,
    userId,
  }: { type: ImportType; fileName: string; bytes: Buffer; opened: OpenedFile; userId: number },
): Promise<ImportRun> => {
  const { table: file, encoding, mapping } = opened;
  const [row] = await table(strapi)
    .insert({
      id: randomUUID(),
      type,
      file_name: fileName.slice(0, 200),
      file: encryptFile(bytes, CONTEXT),
      encoding,
      delimiter: file.delimiter,
      row_count: file.rows.length,
      headings: JSON.stringify(file.headings),
      samples: seal(samplesOf(file)),
      mapping: JSON.stringify(mapping),
      options: JSON.stringify({ existing: 'fill' }),
      started_by: userId,
      created_at: now(),
    })
    .returning('*');
  return toRun(row as RunRow);
};

const samplesOf = ({ headings, rows }: OpenedFile['table']): ImportRun['samples'] =>
  Object.fromEntries(
    headings.map((heading, place) => [
      heading,
      rows
        .map(({ cells }) => cells[place].trim())
        .filter(Boolean)
        .slice(0, SAMPLES),
    ]),
  );

/** A run of one's own: nobody reads the file of a colleague. */
const getRow = async (strapi: Core.Strapi, id: string, userId: number): Promise<RunRow> => {
  const row = /^[0-9a-f-]{36}$/.test(id) ? await table(strapi).where({ id, started_by: userId }).first() : undefined;
  if (!row) throw new errors.NotFoundError('There is no such import.', { id });
  return row as RunRow;
};

export const getRun = async (strapi: Core.Strapi, id: string, userId: number): Promise<ImportRun> =>
  toRun(await getRow(strapi, id, userId));

export const getProblems = async (strapi: Core.Strapi, id: string, userId: number): Promise<ImportRun['problems']> =>
  open((await getRow(strapi, id, userId)).problems, []);

export const getFile = async (strapi: Core.Strapi, id: string, userId: number): Promise<Buffer> => {
  const { file } = await getRow(strapi, id, userId);
  if (!file) throw problemError([{ path: ['file'], message: 'The file has been cleared: upload it again.' }]);
  return decryptFile(file, CONTEXT);
};

export const findRuns = async (strapi: Core.Strapi, userId: number): Promise<RunSummary[]> => {
  const rows = await table(strapi).where({ started_by: userId }).orderBy('created_at', 'desc').limit(20);
  return (rows as RunRow[]).map((row) => {
    const run: Partial<ImportRun> = toRun(row);
    delete run.problems;
    delete run.samples;
    delete run.headings;
    return run as RunSummary;
  });
};

/** Queues a run; refused while it is under way. A dry run may be followed by another, or by the real one. */
export const queueRun = async (
  strapi: Core.Strapi,
  id: string,
  userId: number,
  { mapping, options, dryRun }: Pick<ImportRun, 'mapping' | 'options' | 'dryRun'>,
): Promise<ImportRun> => {
  const [row] = await table(strapi)
    .where({ id, started_by: userId })
    .whereNotIn('state', ['queued', 'running'])
    .whereNotNull('file')
    .update({
      mapping: JSON.stringify(mapping),
      options: JSON.stringify(options),
      dry_run: dryRun,
      state: 'queued',
      started_at: now(),
      progress: 0,
      counts: null,
      problems: null,
      error: null,
      finished_at: null,
    })
    .returning('*');
  if (!row) throw new errors.ApplicationError('This import is under way, or its file has been cleared.');
  return toRun(row as RunRow);
};

/** For the job: the run with its file and who started it. Undefined when it has been done or cleared meanwhile. */
export const claimRun = async (strapi: Core.Strapi, id: string) => {
  const [row] = await table(strapi)
    .where({ id })
    .whereIn('state', ['queued', 'running'])
    .update({ state: 'running' })
    .returning('*');
  return row
    ? {
        run: toRun(row as RunRow),
        file: (row as RunRow).file && decryptFile((row as RunRow).file as Buffer, CONTEXT),
        userId: (row as RunRow).started_by,
      }
    : undefined;
};

export const setProgress = async (strapi: Core.Strapi, id: string, progress: number): Promise<void> => {
  await table(strapi).where({ id }).update({ progress });
};

export const finishRun = async (
  strapi: Core.Strapi,
  id: string,
  outcome: { counts: ImportRun['counts']; problems: ImportRun['problems'] } | { error: string },
): Promise<void> => {
  await inTransaction(strapi, (knex) =>
    knex('crm_import.import_runs')
      .where({ id })
      .update({
        finished_at: now(),
        ...('error' in outcome
          ? { state: 'failed', error: outcome.error }
          : {
              state: 'done',
              counts: JSON.stringify(outcome.counts),
              progress: outcome.counts?.rows ?? 0,
              problems: seal(outcome.problems),
            }),
      }),
  );
};

/** Forgets what finished runs hold of their files, whoever started them: part of erasing a person. */
export const clearFinishedRuns = async (strapi: Core.Strapi): Promise<number> =>
  inTransaction(strapi, (knex) =>
    knex
      .withSchema('crm_import')
      .table('import_runs')
      .whereIn('state', ['done', 'failed'])
      .update({ file: null, samples: '{}', problems: '[]', error: null }),
  );

/** Files hold personal data: they go after a week, the whole record of a run after a quarter. */
export const clearOldRuns = async (strapi: Core.Strapi): Promise<void> => {
  const before = (days: number) => new Date(now().getTime() - days * DAY_MS);
  await table(strapi).where('created_at', '<', before(FILE_DAYS)).update({ file: null, samples: null });
  await table(strapi).where('created_at', '<', before(RUN_DAYS)).delete();
};
