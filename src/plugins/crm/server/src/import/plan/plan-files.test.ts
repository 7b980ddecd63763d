import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportType } from '../../../../shared/contracts/import';
import { decodeFile } from '../file/decode-file';
import { readTable } from '../file/read-table';
import { proposeMapping } from '../mapping/propose-mapping';
import { targetsOf } from '../mapping/targets';
import { mergeDuplicates } from './merge-duplicates';
import { planRows } from './plan-rows';

const root = path.resolve(__dirname, '../../../../../../..');

export const plan = (type: ImportType, file: string, defaultCountry = 'CN') => {
  const one = type.slice(0, -1);
  const schema = readFileSync(path.join(root, `src/api/${one}/content-types/${one}/schema.json`), 'utf8');
  const { attributes } = JSON.parse(schema);
  const table = readTable(decodeFile(readFileSync(path.join(root, 'tests/fixtures', file))).text);
  const targets = targetsOf(type, attributes);
  const mapping = proposeMapping(
    type,
    table.headings,
    targets.map((target) => target.path),
  );
  const context = {
    today: '2026-11-23',
    defaultCountry,
    currency: 'CNY',
    plausiblePrice: { min: 1000, max: 1_000_000 },
    knownAreas: [],
  };
  const rows = planRows({ type, headings: table.headings, mapping, targets, attributes, context }, table.rows);
  mergeDuplicates(type, rows);
  return rows;
};

test('prints', () => {
  for (const [t, f, c] of [
    ['customers', 'customers-cn-gbk.csv'],
    ['listings', 'listings-cn-messy.csv'],
    ['customers', 'contacts-atomic-crm.csv', 'US'],
  ] as const) {
    const rows = plan(t, f, c);
    const out = rows.flatMap((r) =>
      r.problems.map(
        (p) => `${p.line} ${p.severity} ${p.column} ${JSON.stringify(p.value)} ${p.reason} ${r.outcome ?? ''}`,
      ),
    );
    console.log(
      rows.length,
      out.length,
      out
        .filter((l) => !l.includes('Two birthdays'))
        .slice(0, 80)
        .join('\n'),
    );
    console.log(JSON.stringify(rows.slice(3, 6), null, 1));
  }
});
