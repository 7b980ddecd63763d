import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { countRows, type Manifest } from './archive/manifest';
import { hashFile } from './archive/uploads';
import { readConfiguration } from './configuration';
import type { Comparison } from './database/compare';
import { connect, type DatabasePlace } from './database/connect';
import { assertSame } from './drill';
import { Refusal } from './refusal';
import { restoreBackup, type RestoreRequest } from './restore-backup';
import { openTarget } from './targets/open-target';
import { parseTarget } from './targets/parse-target';

type Watch = Pick<RestoreRequest, 'onStep' | 'onTable'>;

/** The command's restore: a file, or `s3://bucket/key`, into the empty database of DATABASE_URL and public/uploads. */
export const restoreFile = async (
  root: string,
  file: string,
  watch: Watch = {},
): Promise<{ manifest: Manifest; comparison: Comparison; sha256: string }> => {
  const { database, identities, uploadsDir, application } = readConfiguration(root);
  return withLocalFile(root, file, async (local, sha256) => {
    const open = async () => createReadStream(local);
    const restored = await restoreBackup({ open, identities, database, uploadsDir, application, ...watch });
    assertSame(restored.comparison);
    await closeOwnRun(database, restored.manifest, { local, sha256 });
    return { ...restored, sha256 };
  });
};

/** An object is fetched once, still encrypted: it is read twice. */
const withLocalFile = async <T>(
  root: string,
  file: string,
  work: (local: string, sha256: string) => Promise<T>,
): Promise<T> => {
  if (!file.startsWith('s3://')) {
    const sha256 = await hashFile(file);
    if (sha256 === undefined) throw new Refusal('target', `There is no file ${file}.`);
    return work(file, sha256);
  }
  const slash = file.lastIndexOf('/');
  const target = await openTarget(parseTarget({ ...process.env, BACKUP_TARGET: file.slice(0, slash) }, root));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crm-restore-'));
  try {
    const local = path.join(folder, 'backup.tar.age');
    await pipeline(await target.read(file.slice(slash + 1)), createWriteStream(local, { mode: 0o600 }));
    return await work(local, (await hashFile(local)) as string);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** When the copy was taken its run was under way, and so says the copy; now it is known how that ended. */
const closeOwnRun = async (
  database: DatabasePlace,
  manifest: Manifest,
  { local, sha256 }: { local: string; sha256: string },
) => {
  const client = await connect(database);
  const { size } = await stat(local);
  await client.query(
    `update crm_backups.runs set state = 'done', percent = 100, bytes = $2, checksum = $3, row_count = $4,
       table_count = $5, file_count = $6, finished_at = coalesce(finished_at, started_at)
     where id = $1 and state = 'running'`,
    [manifest.run, size, sha256, countRows(manifest), manifest.tables.length, manifest.uploads.length],
  );
  await client.end();
};
