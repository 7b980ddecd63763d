import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pack, type Pack } from 'tar-stream';
import { encrypt } from './encryption';
import { inParts, MANIFEST, partName, UPLOADS } from './entries';
import type { Manifest } from './manifest';
import { listUploads, openUpload, type UploadFile } from './uploads';

interface Contents {
  recipients: string[];
  uploadsDir: string;
  takenAt: Date;
  dump: AsyncIterable<Buffer>;
  /** What the manifest says beside the checksums taken here; awaited when everything else is written. */
  facts: Promise<Omit<Manifest, 'dump' | 'uploads'>>;
  onUpload?(bytes: number): void;
}

/** Database, uploads and manifest as one encrypted stream; an error of any of them ends it with that error. */
export const writeArchive = async (contents: Contents): Promise<{ stream: Readable; manifest: Promise<Manifest> }> => {
  const tar = pack();
  // Whoever reads the stream hears of it, and so does who waits for the manifest; with nobody left to hear, an error of a
  // stream would end the process.
  tar.on('error', () => undefined);
  const manifest = fill(tar, contents).catch((error: Error) => {
    tar.destroy(error);
    throw error;
  });
  // The stream tells of it too, and whoever reads that may never come to ask for the manifest.
  manifest.catch(() => undefined);
  return { stream: await encrypt(tar as unknown as AsyncIterable<Uint8Array>, contents.recipients), manifest };
};

const fill = async (tar: Pack, { uploadsDir, takenAt, dump, facts, onUpload }: Contents): Promise<Manifest> => {
  facts.catch(() => undefined); // told below, when its turn comes
  const entry = (name: string, size: number) => openEntry(tar, { name, size, mode: 0o600, mtime: takenAt });
  const hash = createHash('sha256');
  let bytes = 0;
  let parts = 0;
  for await (const part of inParts(dump)) {
    parts += 1;
    const { write, end } = entry(partName(parts), part.length);
    await write(part);
    await end();
    hash.update(part);
    bytes += part.length;
  }
  const uploads: UploadFile[] = [];
  for (const name of await listUploads(uploadsDir)) {
    const file = await openUpload(uploadsDir, name);
    if (!file) continue;
    const sum: Hash = createHash('sha256');
    try {
      const { size } = await file.stat();
      const { write, end } = entry(`${UPLOADS}${name}`, size);
      // What is appended meanwhile is left out; a file that shrinks makes tar refuse the entry, and the backup fails.
      if (size > 0)
        for await (const chunk of file.createReadStream({ end: size - 1, autoClose: false })) {
          sum.update(chunk as Buffer);
          await write(chunk as Buffer);
          onUpload?.((chunk as Buffer).length);
        }
      await end();
      uploads.push({ path: name, bytes: size, sha256: sum.digest('hex') });
    } finally {
      await file.close();
    }
  }
  const manifest = { ...(await facts), dump: { bytes, sha256: hash.digest('hex') }, uploads };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  const { write, end } = entry(MANIFEST, text.length);
  await write(text);
  await end();
  tar.finalize();
  return manifest;
};

const openEntry = (tar: Pack, header: { name: string; size: number; mode: number; mtime: Date }) => {
  let settle: { resolve(): void; reject(error: Error): void };
  const done = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  done.catch(() => undefined);
  const sink = tar.entry(header, (error) => (error ? settle.reject(error) : settle.resolve()));
  return {
    /** Resolves when the reader has room for more. */
    write: (chunk: Buffer) =>
      new Promise<void>((resolve, reject) => {
        if (sink.write(chunk)) return resolve();
        sink.once('drain', resolve);
        done.catch(reject);
      }),
    end: () => {
      (sink as unknown as { end(): void }).end();
      return done;
    },
  };
};
