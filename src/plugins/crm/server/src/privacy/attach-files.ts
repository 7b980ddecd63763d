import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ExportedFile, ExportedType } from '../../../shared/contracts/privacy';

/** Larger ones are named with their address. */
const LARGEST = 5_000_000;
const LARGEST_SUM = 25_000_000;

/** Puts the files that lie on this server into the export, so that it stands alone. In place. */
export const attachFiles = async (strapi: Core.Strapi, types: readonly ExportedType[]): Promise<void> => {
  let left = LARGEST_SUM;
  const root = path.join(strapi.dirs.static.public, 'uploads');
  for (const file of findFiles(types)) {
    const place = path.join(strapi.dirs.static.public, file.url);
    if (!file.url.startsWith('/uploads/') || !place.startsWith(root + path.sep) || file.size > Math.min(LARGEST, left))
      continue;
    try {
      file.content = `data:${file.mime};base64,${(await readFile(place)).toString('base64')}`;
      left -= file.size;
    } catch (error) {
      strapi.log.warn(`Export of a person: ${file.url} could not be read: ${(error as Error).message}`);
    }
  }
};

const findFiles = (value: unknown): ExportedFile[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isFile(value)) return [value];
  return Object.values(value).flatMap(findFiles);
};

const isFile = (value: object): value is ExportedFile => 'mime' in value && 'url' in value && 'size' in value;
