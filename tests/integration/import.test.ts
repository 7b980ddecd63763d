import path from 'node:path';
import { importFile } from '../../dist/src/plugins/crm/server/src/import';
import { startApp, type TestApp } from '../support/app';

const fixture = (name: string) => path.resolve(__dirname, '../fixtures', name);
let app: TestApp;

beforeAll(async () => {
  app = await startApp({ CRM_NOW: '2026-11-23T02:00:00Z' });
});
afterAll(() => app.stop());

const run = (type: string, file: string, options: object = {}, dryRun = false) =>
  importFile(app.strapi, { type, file: fixture(file), options, dryRun });

test('x', async () => {
  for (const [t, f, o] of [
    ['customers', 'customers-cn-gbk.csv', {}],
    ['listings', 'listings-cn-messy.csv', {}],
    ['customers', 'contacts-atomic-crm.csv', { country: 'US' }],
  ] as const) {
    for (const dry of [true, false, false]) {
      const t0 = Date.now();
      const r = await run(t, f, o, dry);
      console.log(
        f,
        dry,
        r.encoding,
        r.counts,
        r.problems.length,
        Date.now() - t0,
        r.unmapped,
        r.problems
          .filter((p) => p.severity !== 'notice')
          .slice(0, 12)
          .map((p) => `${p.line} ${p.column} ${p.reason}`),
      );
    }
  }
  const c = await app.strapi
    .documents('api::customer.customer')
    .findFirst({ filters: { name: '胡海英' }, populate: '*' as never });
  console.log(JSON.stringify(c, null, 1));
  const l = await app.strapi.documents('api::listing.listing').findFirst({ populate: '*' as never });
  console.log(JSON.stringify(l, null, 1));
});
