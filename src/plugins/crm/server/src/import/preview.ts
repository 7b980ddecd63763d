import type { Core } from '@strapi/strapi';
import {
  PREVIEW_ROWS,
  type ImportOptions,
  type ImportType,
  type Mapping,
  type PreviewRow,
} from '../../../shared/contracts/import';
import type { Table } from './file/read-table';
import { targetsOf } from './mapping/targets';
import { attributesOf } from './open-file';
import { planRows } from './plan/plan-rows';
import { readBack } from './plan/read-back';
import { contextOf } from './run-import';

/** The first rows as they would be stored, with what is wrong with them. Looks at no stored record. */
export const previewRows = async (
  strapi: Core.Strapi,
  { type, table, mapping, options }: { type: ImportType; table: Table; mapping: Mapping; options: ImportOptions },
): Promise<PreviewRow[]> => {
  const attributes = attributesOf(strapi, type);
  const { context } = await contextOf(strapi, options);
  const targets = targetsOf(type, attributes);
  const plan = { type, headings: table.headings, mapping, targets, attributes, context };
  return planRows(plan, table.rows.slice(0, PREVIEW_ROWS)).map((row) => ({
    line: row.line,
    outcome: row.outcome === 'failed' ? 'failed' : 'ready',
    values: Object.fromEntries(
      table.headings
        .filter((heading) => mapping[heading])
        .map((heading) => [heading, readBack(row, heading, mapping[heading])]),
    ),
    problems: row.problems,
  }));
};
