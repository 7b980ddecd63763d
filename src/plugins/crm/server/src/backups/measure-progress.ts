import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listUploads } from './archive/uploads';

export interface Progress {
  percent: number;
  /** Written so far, encrypted. */
  bytes: number;
}

/** How far a backup is: by the sizes of the tables pg_dump has come to, and of the uploads. */
export const measureProgress = async (
  tables: { plain: string; bytes: number }[],
  uploadsDir: string,
  report?: (progress: Progress) => void,
) => {
  const sizes = new Map(tables.map(({ plain, bytes }) => [plain, bytes]));
  let all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  for (const name of await listUploads(uploadsDir)) all += await sizeOf(path.join(uploadsDir, name));
  let done = 0;
  let underWay = 0;
  let bytes = 0;
  const tell = () => report?.({ percent: all === 0 ? 0 : Math.min(99, Math.floor((100 * done) / all)), bytes });
  return {
    onTable(table: string) {
      done += underWay;
      underWay = sizes.get(table) ?? 0;
      tell();
    },
    onUpload(size: number) {
      done += underWay + size;
      underWay = 0;
      tell();
    },
    onBytes(written: number) {
      bytes = written;
      tell();
    },
  };
};

/** A file may go while it is counted. */
const sizeOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0;
      throw error;
    },
  );
