import type { AddressInfo } from 'node:net';
import { createRandom } from '../../src/plugins/crm/server/src/demo/random';
import { findLeak } from '../support/abuse/find-leak';
import { createPayloads } from '../support/abuse/payloads';
import { planRequest, type Ground } from '../support/abuse/plan-requests';
import { routesOf } from '../support/abuse/routes';
import { send } from '../support/abuse/send';
import { aHolding } from '../support/agency';
import { startApp, type TestApp } from '../support/app';
import { aStaffMember } from '../support/staff';

/** `npm run bench -- abuse` asks for the full number. */
const REQUESTS = Number(process.env.ABUSE_REQUESTS ?? 1_500);
const SEED = Number(process.env.ABUSE_SEED ?? 20_261);

type Auth = Record<string, string>;
let app: TestApp;
let port: number;
let ground: Ground;
let callers: Record<string, Auth>;
const accidents: string[] = [];
const note = (error: unknown) => accidents.push(String((error as Error)?.stack ?? error));

beforeAll(async () => {
  app = await startApp();
  const agent = await aStaffMember(app, 'crm-agent');
  const admin = await aStaffMember(app, 'strapi-super-admin', { employee: false });
  const records = await aHolding(app, { documentId: agent.employee!.documentId });
  const token = await app.strapi.service('admin::api-token').create({
    name: 'abuse',
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'agent' } });
  const user = await app.strapi.db.query('plugin::users-permissions.user').create({
    data: { username: 'abuse', email: 'abuse@example.com', provider: 'local', confirmed: true, role: role.id },
  });
  await app.strapi.documents('api::employee.employee').update({
    documentId: agent.employee!.documentId,
    data: { restUser: user.id } as never,
  });
  const jwt: string = await app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
  callers = {
    nobody: {},
    'REST user': { Authorization: `Bearer ${jwt}` },
    agent: agent.auth,
    'API token': { Authorization: `Bearer ${token.accessKey}` },
    'super admin': admin.auth,
  };
  const types = Object.entries(app.strapi.contentTypes).filter(([uid]) => uid.startsWith('api::'));
  ground = {
    types: Object.fromEntries(types.map(([uid, type]) => [uid, ['id', 'documentId', ...Object.keys(type.attributes)]])),
    uidOfPath: Object.fromEntries(types.map(([uid, type]) => [`/api/${type.info.pluralName}`, uid])),
    records,
  };
  await new Promise<void>((resolve) => app.strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  port = (app.strapi.server.httpServer.address() as AddressInfo).port;
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
  await app.stop();
});

/** What nobody below a super admin may change, however the request is made. */
const guarded = async () => {
  const tables = [
    'admin_users_roles_lnk',
    'admin_roles',
    'admin_permissions',
    'strapi_api_tokens',
    'up_roles',
    'up_permissions',
  ];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await app.strapi.db.connection.raw(`select count(*)::int as n from ${table}`);
    counts[table] = rows[0].n;
  }
  // Strapi notes here by itself when it counted last.
  const { rows } = await app.strapi.db.connection.raw(
    "select key, value from strapi_core_store_settings where key <> 'plugin_upload_metrics'",
  );
  const settings = Object.fromEntries(rows.map((row: { key: string; value: string }) => [row.key, row.value]));
  return { ...counts, ...settings };
};

const attack = async (names: string[], count: number, seed: number) => {
  const random = createRandom(seed);
  const payloads = createPayloads(random);
  const routes = routesOf(app.strapi);
  const statuses: Record<string, number> = {};
  const faults = new Map<string, { count: number; example: string }>();
  const blame = (what: string, example: string) => {
    const known = faults.get(what) ?? { count: 0, example };
    known.count += 1;
    faults.set(what, known);
  };
  for (let sent = 0; sent < count; sent += 1) {
    const route = routes[sent % routes.length];
    const name = names[Math.floor(sent / routes.length) % names.length];
    const request = planRequest(route, ground, random, payloads);
    const answer = await send(port, request, callers[name]);
    // What a page is made to show, such as the folder of the backups, is no leak.
    const leak = answer.status < 400 ? undefined : findLeak(answer.text);
    const example = () =>
      `${name}: ${request.method} ${request.path.slice(0, 300)} ${request.headers['Content-Type'] ?? ''} ` +
      `${String(request.body ?? '').slice(0, 300)} → ${answer.status} ${answer.text.slice(0, 300)}`;
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    if (answer.status >= 500 || (answer.status === 0 && !('Content-Length' in request.headers)))
      blame(`${answer.status} ${request.route}`, example());
    if (leak && !answer.type.includes('html')) blame(`leak «${leak}» ${request.route}`, example());
  }
  return { statuses, faults, routes: routes.length };
};

const report = ({ statuses, faults, routes }: Awaited<ReturnType<typeof attack>>, who: string) => {
  const lines = [...faults].sort().map(([what, { count, example }]) => `${count} × ${what}\n    ${example}`);
  const text = `${who}: ${routes} routes, ${JSON.stringify(statuses)}\n${lines.join('\n')}\n`;
  process.stderr.write(text);
  return lines;
};

test('malformed requests on every route are refused without an accident, a leak or a write to the rights', async () => {
  const before = await guarded();
  const outside = report(
    await attack(['nobody', 'REST user', 'agent'], Math.ceil(REQUESTS * 0.7), SEED),
    'without the highest rights',
  );
  expect(outside).toEqual([]);
  expect(await guarded()).toEqual(before);
}, 1_200_000);

test('malformed requests of a super admin, or with a token of full access, neither', async () => {
  const inside = report(
    await attack(['API token', 'super admin'], Math.ceil(REQUESTS * 0.3), SEED + 1),
    'super admin, token of full access',
  );
  expect(inside).toEqual([]);
}, 1_200_000);

test('afterwards the server answers, and nothing of it is changed', async () => {
  expect((await app.http.get('/api/customers').set(callers['API token'])).status).toBe(200);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(accidents).toEqual([]);
});
