import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** One line of the list: no word of the person in it. */
interface Listed {
  documentId: string;
  at: string;
}

const fileOf = (strapi: Core.Strapi) =>
  path.resolve(strapi.dirs.app.root, strapi.config.get<string>('plugin::crm.erasuresFile'));

/**
 * Notes an erasure outside the database: a backup from before it brings the person back, and the next start takes the
 * list and erases again.
 */
export const listErasure = async (strapi: Core.Strapi, documentId: string, at: Date): Promise<void> => {
  const file = fileOf(strapi);
  await mkdir(path.dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify({ documentId, at: at.toISOString() } satisfies Listed)}\n`, { mode: 0o600 });
};

export const findListed = async (strapi: Core.Strapi): Promise<string[]> => {
  const text = await readFile(fileOf(strapi), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return [...new Set(text.split('\n').flatMap(documentIdOf))];
};

/** A line cut off by a crash is none; its erasure is listed again at the next start. */
const documentIdOf = (line: string): string[] => {
  try {
    return [(JSON.parse(line) as Listed).documentId];
  } catch {
    return [];
  }
};
