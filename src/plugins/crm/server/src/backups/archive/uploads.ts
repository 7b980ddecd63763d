import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

export interface UploadFile {
  /** Below the folder of uploads, with slashes on every system. */
  path: string;
  bytes: number;
  sha256: string;
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Every file below the folder, in a fixed order; links are not followed. */
export const listUploads = async (folder: string, below = ''): Promise<string[]> => {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch((error: Error) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...(await listUploads(folder, name)));
    else if (entry.isFile() && entry.name !== '.gitkeep') found.push(name);
  }
  return found;
};

/** Undefined for a file that was deleted since it was listed. */
export const openUpload = async (folder: string, name: string): Promise<FileHandle | undefined> =>
  open(path.join(folder, name)).catch((error: Error) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });

export const hashStream = async (content: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
};

/** Undefined when there is no such file. */
export const hashFile = async (file: string): Promise<string | undefined> =>
  hashStream(createReadStream(file)).catch((error: Error) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
