import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { Refusal } from '../refusal';
import { decrypt } from './encryption';
import { DATABASE, isSafePath, MANIFEST, partName, UPLOADS } from './entries';
import { FORMAT, manifestSchema, type Manifest } from './manifest';

interface Entry {
  name: string;
  content: AsyncIterable<Buffer>;
}

const damaged = (what: string, cause?: unknown) =>
  new Refusal('damaged', `The file is no whole backup: ${what}.`, { cause });

/** What is inside, in order. Nothing is given out that age has not vouched for. */
export async function* readEntries(file: AsyncIterable<Uint8Array>, identities: string[]): AsyncGenerator<Entry> {
  const tar = extract();
  const fed = pipeline(Readable.from(decrypt(file, identities)), tar as unknown as NodeJS.WritableStream);
  fed.catch(() => undefined); // awaited at the end; until then the iteration tells
  try {
    for await (const entry of tar) {
      yield { name: entry.header.name, content: entry as unknown as AsyncIterable<Buffer> };
      entry.resume();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const first = await fed.then(
      () => undefined,
      (cause: Error) => cause,
    );
    throw first instanceof Refusal
      ? first
      : isSystemError(error)
        ? error
        : damaged('its parts do not fit together', error);
  }
  await fed;
}

const isSystemError = (error: unknown) => typeof (error as NodeJS.ErrnoException).code === 'string';

/** pg_dump's own bytes, for pg_restore. */
export async function* readDump(
  file: AsyncIterable<Uint8Array>,
  identities: string[],
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const { name, content } of readEntries(file, identities)) {
    if (!name.startsWith(DATABASE)) return;
    for await (const chunk of content) {
      yield chunk;
      onBytes?.(chunk.length);
    }
  }
}

/** Takes one file of the uploads; without it they are only compared. */
export type KeepUpload = (path: string, content: AsyncIterable<Buffer>) => Promise<void>;

/**
 * Reads a backup from its first byte to its last: every chunk by age, every entry against the manifest. Returns the
 * manifest, or throws what is wrong. Nothing may touch a database before this has ended well.
 */
export const verifyArchive = async (
  file: AsyncIterable<Uint8Array>,
  identities: string[],
  keepUpload?: KeepUpload,
): Promise<Manifest> => {
  const dump = createHash('sha256');
  const uploads = new Map<string, string>();
  let bytes = 0;
  let parts = 0;
  let text: string | undefined;
  for await (const { name, content } of readEntries(file, identities)) {
    if (text !== undefined) throw damaged('something follows its manifest');
    if (name === MANIFEST) text = (await collect(content)).toString('utf8');
    else if (name === partName(parts + 1)) {
      parts += 1;
      for await (const chunk of content) {
        dump.update(chunk);
        bytes += chunk.length;
      }
    } else if (name.startsWith(UPLOADS) && isSafePath(name.slice(UPLOADS.length))) {
      const path = name.slice(UPLOADS.length);
      const sum = createHash('sha256');
      const hashed = passing(content, (chunk) => sum.update(chunk));
      if (keepUpload) await keepUpload(path, hashed);
      else for await (const chunk of hashed) void chunk;
      uploads.set(path, sum.digest('hex'));
    } else throw damaged(`it holds an unexpected ${JSON.stringify(name)}`);
  }
  if (text === undefined) throw damaged('it has no manifest');
  const manifest = parseManifest(text);
  if (manifest.dump.bytes !== bytes || manifest.dump.sha256 !== dump.digest('hex'))
    throw damaged('its database is not the one of its manifest');
  const wrong = manifest.uploads.find(({ path, sha256 }) => uploads.get(path) !== sha256);
  if (wrong || manifest.uploads.length !== uploads.size)
    throw damaged(`its uploads are not those of its manifest${wrong ? ` (${wrong.path})` : ''}`);
  return manifest;
};

const parseManifest = (text: string): Manifest => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged('its manifest cannot be read', error);
  }
  const { format } = value as { format?: unknown };
  if (typeof format === 'number' && format > FORMAT)
    throw new Refusal(
      'newer',
      `The backup has format ${format}, and this version reads up to ${FORMAT}: upgrade first.`,
    );
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) throw damaged('its manifest cannot be read', parsed.error);
  return parsed.data;
};

async function* passing(chunks: AsyncIterable<Buffer>, look: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    look(chunk);
    yield chunk;
  }
}

const collect = async (chunks: AsyncIterable<Buffer>): Promise<Buffer> => {
  const held: Buffer[] = [];
  for await (const chunk of chunks) held.push(chunk);
  return Buffer.concat(held);
};
