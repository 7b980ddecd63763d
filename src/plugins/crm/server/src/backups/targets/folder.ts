import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { once } from 'node:events';
import { Refusal } from '../refusal';
import type { Target } from './target';

const PARTIAL = '.partial';

const told = (folder: string) => (error: NodeJS.ErrnoException) => {
  if (error instanceof Refusal || typeof error.code !== 'string') throw error;
  throw new Refusal('target', `${folder}: ${error.message}`, { cause: error });
};

/** Only the user of the CRM reads what is in it. */
export const folderTarget = (folder: string): Target => {
  const at = (name: string) => path.join(folder, name);
  return {
    place: folder,

    async write(name, content) {
      const partial = at(`${name}${PARTIAL}`);
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch(told(folder));
      try {
        await pipeline(content, createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }));
        await rename(partial, at(name));
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
      await syncFolder(folder);
    },

    async read(name) {
      const stream = createReadStream(at(name));
      await once(stream, 'open').catch(told(folder));
      return stream;
    },

    async list() {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' ? [] : told(folder)(error),
      );
      const whole = names.filter((name) => !name.endsWith(PARTIAL));
      return new Map(await Promise.all(whole.map(async (name) => [name, (await stat(at(name))).size] as const)));
    },

    async remove(name) {
      await rm(at(name), { force: true });
      await rm(at(`${name}${PARTIAL}`), { force: true });
    },
  };
};

/** After a power cut the new name is there, too. Windows has no such call, and does it by itself. */
const syncFolder = async (folder: string) => {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
};
