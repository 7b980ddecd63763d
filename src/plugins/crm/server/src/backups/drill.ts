import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { BackupRun, RestoreDrill } from '../../../shared/contracts/backups';
import { recordAudit } from '../audit';
import { now } from '../lib/clock';
import { countRows, type Manifest } from './archive/manifest';
import { hashStream } from './archive/uploads';
import { readConfiguration } from './configuration';
import type { Comparison, TableComparison } from './database/compare';
import { withScratchDatabase } from './database/scratch';
import { Refusal } from './refusal';
import { restoreBackup, type RestoreStep } from './restore-backup';
import { findGoodRuns } from './runs';
import { openTarget } from './targets/open-target';

interface Watch {
  onStep?(step: RestoreStep): void;
  onTable?(comparison: TableComparison): void;
}

export const drillsTable = (strapi: Core.Strapi) => strapi.db.connection.withSchema('crm_backups').table('drills');

export const toDrill = (row: Record<string, unknown>): RestoreDrill => ({
  id: row.id as string,
  startedAt: (row.started_at as Date).toISOString(),
  finishedAt: (row.finished_at as Date).toISOString(),
  fileName: row.file_name as string,
  takenAt: row.taken_at ? (row.taken_at as Date).toISOString() : null,
  state: row.state as RestoreDrill['state'],
  rows: row.row_count === null ? null : Number(row.row_count),
  tables: row.table_count as number | null,
  files: row.file_count as number | null,
  errorCode: row.error_code as string | null,
  error: row.error as string | null,
});

/** Restores the newest backup into a database of its own, compares, drops it, and puts the result on record. */
export const drillRestore = async (strapi: Core.Strapi, watch: Watch = {}): Promise<RestoreDrill> => {
  const [run] = await findGoodRuns(strapi);
  if (!run?.fileName) throw new Refusal('target', 'There is no backup to restore: take one first (npm run backup).');
  const startedAt = now();
  const outcome = await tryRestore(strapi, run, watch).then(
    ({ manifest }) => ({
      state: 'done',
      taken_at: new Date(manifest.takenAt),
      row_count: countRows(manifest),
      table_count: manifest.tables.length,
      file_count: manifest.uploads.length,
    }),
    (error: Error) => ({
      state: 'failed',
      error_code: error instanceof Refusal ? error.code : 'tool-failed',
      error: error.message.slice(0, 4_000),
    }),
  );
  return strapi.db.transaction(async ({ trx }) => {
    const [row] = await drillsTable(strapi)
      .transacting(trx)
      .insert({ id: randomUUID(), started_at: startedAt, finished_at: now(), file_name: run.fileName, ...outcome })
      .returning('*');
    const drill = toDrill(row);
    await recordAudit(strapi, {
      action: 'restore_drill',
      title: drill.fileName,
      details: { state: drill.state, rows: drill.rows, error: drill.errorCode },
    });
    return drill;
  });
};

const tryRestore = async (strapi: Core.Strapi, run: BackupRun, watch: Watch) => {
  const { database, target: place, identities, application } = readConfiguration(strapi.dirs.app.root);
  const target = await openTarget(place);
  if (run.place !== target.place)
    throw new Refusal('target', `The newest backup lies in ${run.place}, and BACKUP_TARGET is ${target.place}.`);
  const open = () => target.read(run.fileName as string);
  if ((await hashStream(await open())) !== run.checksum)
    throw new Refusal('damaged', 'The file is not the one that was written: its checksum is another.');
  return withScratchDatabase(database, async (scratch) => {
    const restored = await restoreBackup({ open, identities, database: scratch, application, ...watch });
    assertSame(restored.comparison);
    return restored as { manifest: Manifest };
  });
};

export const assertSame = ({ tables, sequences, isSame }: Comparison): void => {
  if (isSame) return;
  const wrong = tables.filter((table) => !table.isSame).map(({ table }) => table);
  throw new Refusal(
    'different',
    `What was restored is not what was backed up: ${[...wrong, ...sequences].join(', ')}.`,
  );
};
