import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { importTypeSchema, optionsSchema, type ImportResult, type Mapping } from '../../../shared/contracts/import';
import { actAs, recordAudit } from '../audit';
import { validate } from '../lib/validate';
import { openFile, uidOf } from './open-file';
import { runImport } from './run-import';

export interface FileImport {
  type: string;
  file: string;
  options: unknown;
  /** Proposed from the headings unless given. */
  mapping?: Mapping;
  dryRun: boolean;
  onProgress?(rows: number, total: number): void;
}

/** The import of the command line: a file on disk, by nobody in person, over all records. */
export const importFile = async (
  strapi: Core.Strapi,
  { type: typeName, file, options, mapping, dryRun, onProgress }: FileImport,
): Promise<ImportResult & { encoding: string; mapping: Mapping; unmapped: string[] }> => {
  const type = validate(importTypeSchema, typeName);
  const opened = await openFile(strapi, type, await readFile(file));
  const used = mapping ?? opened.mapping;
  const result = await actAs({ actor: 'command:import', via: 'command' }, async () => {
    const done = await runImport(strapi, {
      type,
      table: opened.table,
      mapping: used,
      options: validate(optionsSchema, options),
      dryRun,
      scope: { kind: 'all' },
      onProgress: (rows) => onProgress?.(rows, opened.table.rows.length),
    });
    const title = path.basename(file);
    if (!dryRun) await recordAudit(strapi, { action: 'import', uid: uidOf(type), title, details: { ...done.counts } });
    return done;
  });
  const unmapped = opened.table.headings.filter((heading) => !used[heading]);
  return { ...result, encoding: opened.encoding, mapping: used, unmapped };
};
