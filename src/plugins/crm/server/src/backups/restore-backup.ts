import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import type { Manifest } from './archive/manifest';
import { readDump, verifyArchive, type KeepUpload } from './archive/read-archive';
import { hashFile } from './archive/uploads';
import { compareDatabase, type Comparison, type TableComparison } from './database/compare';
import { connect, serverVersionOf, type DatabasePlace } from './database/connect';
import { findTool } from './database/find-tool';
import { assertEmpty, loadDump } from './database/restore';
import { isNewer } from './is-newer';
import { Refusal } from './refusal';

export interface RestoreRequest {
  /** From its first byte; called twice: to look at all of it, then to load it. */
  open(): Promise<Readable>;
  identities: string[];
  database: DatabasePlace;
  /** Without it the uploads are only compared with the manifest. */
  uploadsDir?: string;
  application: { version: string };
  onStep?(step: RestoreStep): void;
  onTable?(comparison: TableComparison): void;
}

export type RestoreStep =
  | { step: 'verifying' }
  | { step: 'verified'; manifest: Manifest }
  | { step: 'loading'; bytes: number; of: number }
  | { step: 'comparing' };

/** A backup into an empty database. Whatever is wrong with the file is found before the first statement. */
export const restoreBackup = async (
  request: RestoreRequest,
): Promise<{ manifest: Manifest; comparison: Comparison }> => {
  const { database, identities, onStep } = request;
  const client = await connect(database);
  const uploads = request.uploadsDir ? await stageUploads(request.uploadsDir) : undefined;
  try {
    await assertEmpty(client);
    const server = await serverVersionOf(client);
    const { program } = await findTool('pg_restore', server.major);
    onStep?.({ step: 'verifying' });
    const manifest = await verifyArchive(await request.open(), identities, uploads?.keep);
    assertFits(manifest, server.major, request.application.version);
    await uploads?.assertNoOthers(manifest);
    onStep?.({ step: 'verified', manifest });

    let bytes = 0;
    const dump = readDump(await request.open(), identities, (read) => {
      bytes += read;
      onStep?.({ step: 'loading', bytes, of: manifest.dump.bytes });
    });
    await loadDump(program, database, dump);
    await uploads?.putInPlace(manifest);
    onStep?.({ step: 'comparing' });
    const comparison = await compareDatabase(client, manifest, request.onTable);
    await analyze(client);
    return { manifest, comparison };
  } finally {
    await uploads?.clear();
    await client.end();
  }
};

const assertFits = ({ application, database }: Manifest, serverMajor: number, version: string) => {
  if (isNewer(application.version, version))
    throw new Refusal(
      'newer',
      `The backup was made by version ${application.version}, and this is ${version}: install that version first.`,
    );
  if (database.serverMajor > serverMajor)
    throw new Refusal(
      'older-server',
      `The backup is of PostgreSQL ${database.serverMajor}, and this server is ${serverMajor}: restore it into ${database.serverMajor} or newer.`,
    );
};

/** Without figures the planner would be slow until the server's own process comes by. */
const analyze = async (client: Client) => {
  await client.query('analyze');
};

/** Files wait beside their place until the database is there. */
const stageUploads = async (folder: string) => {
  const stage = path.join(folder, `.restore-${randomUUID()}`);
  const keep: KeepUpload = async (name, content) => {
    const file = path.join(stage, name);
    await mkdir(path.dirname(file), { recursive: true });
    await pipeline(content, createWriteStream(file, { flags: 'wx' }));
  };
  return {
    keep,
    /** A file of the same name and other content is somebody's: it is not written over. */
    async assertNoOthers({ uploads }: Manifest) {
      for (const { path: name, sha256 } of uploads) {
        const here = await hashFile(path.join(folder, name));
        if (here !== undefined && here !== sha256)
          throw new Refusal(
            'uploads-differ',
            `${path.join(folder, name)} is another file than in the backup: move it away first.`,
          );
      }
    },
    async putInPlace({ uploads }: Manifest) {
      for (const { path: name } of uploads) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await rename(path.join(stage, name), path.join(folder, name));
      }
    },
    clear: () => rm(stage, { recursive: true, force: true }),
  };
};
