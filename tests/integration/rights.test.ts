import { adminRoles } from '../../src/plugins/crm/server/src/rights/rights-table';
import { startApp, type TestApp } from '../support/app';
import { Cells } from './rights/cells';
import { expectedOf } from './rights/expected';
import { aMember, aRestCaller, openOffice, type Office } from './rights/office';
import { walkActions } from './rights/walk-actions';
import { walkLinks, walkWrites } from './rights/walk-links';
import { walkPanel, walkSearch } from './rights/walk-panel';
import { walkRoutes, walkStrapi } from './rights/walk-routes';
import { REST_ROLES, walkRest, walkRestLinks, walkTokens } from './rights/walk-rest';
import { walkProbes } from './rights/walk-probes';

/**
 * The whole table, walked over HTTP: every role and type by every path, against a record of one's own, of one's team and
 * of a stranger. What is expected comes from the table; what happens is the answer and the row in the database. S90
 */
let app: TestApp;
let office: Office;
const cells = new Cells();

beforeAll(async () => {
  app = await startApp();
  office = await openOffice(app);
});
afterAll(() => app.stop());
afterAll(() => process.stdout.write(cells.report()));

test.each(adminRoles.map((role) => [role.code, role] as const))(
  'S90: %s does what the table says by every path of the Content Manager, and no more',
  async (code, role) => {
    const member = await aMember(office, code);
    const expected = expectedOf(app, role);
    await walkLinks(office, member, expected, cells);
    await walkProbes(office, member, expected, cells);
    await walkWrites(office, member, expected, cells);
    await walkPanel(office, member, expected, cells);
    await walkRoutes(office, member, expected, cells);
    await walkStrapi(office, member, expected, cells);
    await walkSearch(office, member, expected, cells);
    await walkActions(office, member, expected, cells);
    expect(cells.take()).toEqual([]);
  },
);

test.each(REST_ROLES.map((role) => [role?.type ?? 'nobody', role] as const))(
  'S90: over REST %s reads and writes what the table says, and no more',
  async (_type, role) => {
    const caller = await aRestCaller(office, role?.type);
    await walkRest(office, caller, role, cells);
    if (role?.type === 'agent') await walkRestLinks(office, caller, cells);
    expect(cells.take()).toEqual([]);
  },
);

test('S90: an API token reads and writes what it was given, and no private column', async () => {
  await walkTokens(office, cells);
  expect(cells.take()).toEqual([]);
});
