import { createHash } from 'node:crypto';
import { PassThrough, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { FORMAT, type Manifest } from './archive/manifest';
import { writeArchive } from './archive/write-archive';
import { connect, serverVersionOf, type DatabasePlace } from './database/connect';
import { dumpDatabase } from './database/dump';
import { findTool } from './database/find-tool';
import { findSequences, findTables, fingerprintTable, SAME_TEXT } from './database/fingerprint';
import { measureProgress, type Progress } from './measure-progress';
import type { Target } from './targets/target';

export interface BackupRequest {
  run: string;
  /** Of the file in the target. */
  name: string;
  takenAt: Date;
  database: DatabasePlace;
  uploadsDir: string;
  recipients: string[];
  target: Target;
  application: { name: string; version: string };
  fieldKeys: string[];
  signal: AbortSignal;
  onProgress?(progress: Progress): void;
}

export interface TakenBackup {
  manifest: Manifest;
  bytes: number;
  /** Of the encrypted file. */
  sha256: string;
}

/**
 * Database, uploads and manifest to the target, as one encrypted stream. One transaction exports the snapshot that
 * pg_dump dumps and counts the rows in it meanwhile, so that the counts are those of the copy, whoever writes.
 */
export const takeBackup = async (request: BackupRequest): Promise<TakenBackup> => {
  const { database, signal } = request;
  const client = await connect(database);
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  try {
    const server = await serverVersionOf(client);
    const { program, major: pgDump } = await findTool('pg_dump', server.major);
    await client.query(SAME_TEXT);
    const sequences = await findSequences(client);
    await client.query('begin transaction isolation level repeatable read, read only');
    const { rows } = await client.query('select pg_export_snapshot() as snapshot, current_database() as name');
    const tables = await findTables(client);
    const progress = await measureProgress(tables, request.uploadsDir, request.onProgress);

    const facts = countTables(client, tables, stopped).then(async (counted) => ({
      format: FORMAT,
      application: request.application,
      run: request.run,
      takenAt: request.takenAt.toISOString(),
      database: { name: rows[0].name, server: server.version, serverMajor: server.major, pgDump },
      tables: counted,
      sequences,
      auditHead: await findAuditHead(client),
      fieldKeys: request.fieldKeys,
    }));
    const dump = dumpDatabase({
      program,
      place: database,
      snapshot: rows[0].snapshot,
      onTable: progress.onTable,
      signal: stopped,
    });
    const { stream, manifest } = await writeArchive({ ...request, dump, facts, onUpload: progress.onUpload });
    const { bytes, sha256 } = await store(stream, request, stopped, progress.onBytes);
    return { manifest: await manifest, bytes, sha256 };
  } finally {
    stop.abort();
    await client.end();
  }
};

/** Settled wholly before anybody learns of a failure: what is half-way is gone by then. */
const store = async (
  stream: Readable,
  { target, name }: BackupRequest,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
) => {
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      bytes += chunk.length;
      onBytes(bytes);
      next(null, chunk);
    },
  });
  const content = new PassThrough();
  const [taken, written] = await Promise.allSettled([
    pipeline(stream, counting, content, { signal }),
    target.write(name, content).catch((error: Error) => {
      content.destroy(error); // a place that cannot be written may never have begun to read
      throw error;
    }),
  ]);
  // Each side ends the other; the one that began it knows why.
  const reasons = [taken, written].flatMap((side) => (side.status === 'rejected' ? [side.reason] : []));
  if (reasons.length > 0) throw reasons.find((reason) => !isCutOff(reason)) ?? reasons[0];
  return { bytes, sha256: hash.digest('hex') };
};

const isCutOff = (error: NodeJS.ErrnoException) => error.code === 'ERR_STREAM_PREMATURE_CLOSE';

const countTables = async (client: Client, tables: { table: string }[], signal: AbortSignal) => {
  const counted = [];
  for (const { table } of tables) {
    signal.throwIfAborted();
    counted.push(await fingerprintTable(client, table));
  }
  return counted;
};

/** The end of the audit's chain: `npm run audit:verify` of a restored database must reach it. */
const findAuditHead = async (client: Client): Promise<Manifest['auditHead']> => {
  const { rows } = await client.query("select to_regclass('crm_audit.seals') is not null as known");
  if (!rows[0].known) return null;
  const head = await client.query(
    "select seq::text as seq, encode(hash, 'hex') as hash from crm_audit.seals order by seals.seq desc limit 1",
  );
  return head.rows[0] ?? null;
};
