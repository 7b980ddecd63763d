/** The names inside an archive. `cat database/*` of an unpacked one is what pg_dump wrote. */
export const DATABASE = 'database/';
export const UPLOADS = 'uploads/';
export const MANIFEST = 'manifest.json';

/** A dump's size is not known before it has ended, and tar wants sizes first: it is stored in parts of this size. */
export const PART_BYTES = 1024 * 1024;

export const partName = (index: number): string => `${DATABASE}${String(index).padStart(8, '0')}`;

/** Buffers of any size as parts of `PART_BYTES` or a little more; the last one is what is left. */
export async function* inParts(chunks: AsyncIterable<Buffer>, size = PART_BYTES): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < size) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/** Whether a path of an archive stays below the folder that it is unpacked into, on every system. */
export const isSafePath = (path: string): boolean =>
  path !== '' &&
  !/[\\\0]/.test(path) &&
  !/^[a-z]:/i.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
