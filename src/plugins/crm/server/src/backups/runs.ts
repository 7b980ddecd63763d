import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { BackupCause, BackupRun } from '../../../shared/contracts/backups';
import { now } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import type { Refusal } from './refusal';
import type { TakenBackup } from './take-backup';
import { countRows } from './archive/manifest';

export type RunRow = Record<string, unknown> & { id: string };

export const runsTable = (strapi: Core.Strapi) => strapi.db.connection.withSchema('crm_backups').table('runs');

const text = (value: unknown) => (value === null ? null : String(value));
const number = (value: unknown) => (value === null ? null : Number(value));
const instant = (value: unknown) => (value ? (value as Date).toISOString() : null);

export const toRun = (row: RunRow): BackupRun => ({
  id: row.id,
  cause: row.cause as BackupCause,
  startedBy: text(row.started_by),
  state: row.state as BackupRun['state'],
  percent: Number(row.percent),
  bytes: Number(row.bytes),
  createdAt: (row.created_at as Date).toISOString(),
  startedAt: instant(row.started_at),
  finishedAt: instant(row.finished_at),
  place: text(row.place),
  fileName: text(row.file_name),
  removedAt: instant(row.removed_at),
  checksum: text(row.checksum),
  rows: number(row.row_count),
  tables: number(row.table_count),
  files: number(row.file_count),
  version: String(row.version),
  errorCode: text(row.error_code),
  error: text(row.error),
});

/** A run that waits to be begun. Undefined while another is under way, or when its hour has one. */
export const createRun = async (
  strapi: Core.Strapi,
  { cause, startedBy, slot, version }: { cause: BackupCause; startedBy?: string; slot?: Date; version: string },
): Promise<BackupRun | undefined> => {
  const [row] = await runSql<RunRow>(
    strapi,
    `insert into crm_backups.runs (id, cause, started_by, slot, state, created_at, version)
     values (:id, :cause, :startedBy, :slot, 'queued', :at, :version) on conflict do nothing returning *`,
    { id: randomUUID(), cause, startedBy: startedBy ?? null, slot: slot ?? null, at: now(), version },
  );
  return row && toRun(row);
};

export const findRunUnderWay = async (strapi: Core.Strapi): Promise<BackupRun | undefined> => {
  const row = await runsTable(strapi).whereIn('state', ['queued', 'running']).first();
  return row && toRun(row as RunRow);
};

/** Undefined when the run is not waiting any more. */
export const claimRun = async (
  strapi: Core.Strapi,
  id: string,
  { place, fileName }: { place: string; fileName: string },
): Promise<BackupRun | undefined> => {
  const [row] = await runsTable(strapi)
    .where({ id, state: 'queued' })
    .update({ state: 'running', started_at: now(), place, file_name: fileName })
    .returning('*');
  return row && toRun(row as RunRow);
};

export const setProgress = async (strapi: Core.Strapi, id: string, percent: number, bytes: number): Promise<void> => {
  await runsTable(strapi).where({ id, state: 'running' }).update({ percent, bytes });
};

export const finishRun = async (
  strapi: Core.Strapi,
  id: string,
  { manifest, bytes, sha256 }: TakenBackup,
  trx: Knex.Transaction,
) => {
  await runsTable(strapi)
    .transacting(trx)
    .where({ id })
    .update({
      state: 'done',
      percent: 100,
      bytes,
      checksum: sha256,
      row_count: countRows(manifest),
      table_count: manifest.tables.length,
      file_count: manifest.uploads.length,
      finished_at: now(),
    });
};

export const failRun = async (
  strapi: Core.Strapi,
  id: string,
  { code, message }: Pick<Refusal, 'code' | 'message'>,
) => {
  await runsTable(strapi)
    .where({ id })
    .update({ state: 'failed', error_code: code, error: message.slice(0, 4_000), finished_at: now() });
};

/** Those that are to be found in the target, the newest first. */
export const findGoodRuns = async (strapi: Core.Strapi): Promise<BackupRun[]> => {
  const rows = await runsTable(strapi).where({ state: 'done' }).whereNull('removed_at').orderBy('started_at', 'desc');
  return (rows as RunRow[]).map(toRun);
};

export const markRemoved = async (strapi: Core.Strapi, id: string): Promise<void> => {
  await runsTable(strapi).where({ id }).update({ removed_at: now() });
};
