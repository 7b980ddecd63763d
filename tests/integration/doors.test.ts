import { startApp, type TestApp } from '../support/app';
import { aStaffMember, type Staff } from '../support/staff';

const LIMITS = { token: 5, anonymous: 3, signIn: 9 };
const GOOD = 'three green Horses 9';

let app: TestApp;
let admin: Staff;
let agent: Staff;
let made = 0;

beforeAll(async () => {
  app = await startApp({
    RATE_LIMIT_TOKEN: String(LIMITS.token),
    RATE_LIMIT_ANONYMOUS: String(LIMITS.anonymous),
    RATE_LIMIT_SIGN_IN: String(LIMITS.signIn),
    ADMIN_RATE_LIMIT: 'true',
    CORS_ORIGINS: 'https://site.example,https://other.example',
    TRUSTED_PROXIES: '1',
  });
  admin = await aStaffMember(app, 'strapi-super-admin', { employee: false });
  agent = await aStaffMember(app, 'crm-agent');
});
afterAll(() => app.stop());

/** Everyone who calls from elsewhere. */
const from = (address: string) => ({ 'X-Forwarded-For': address });
const anAddress = () => `192.0.2.${(made += 1)}`;

const aToken = async (permissions?: string[]): Promise<{ Authorization: string }> => {
  const { accessKey } = await app.strapi.service('admin::api-token').create({
    name: `token ${(made += 1)}`,
    description: '',
    type: permissions ? 'custom' : 'full-access',
    permissions,
    lifespan: null,
  });
  return { Authorization: `Bearer ${accessKey}` };
};

test('S182: an answer with data runs nothing, stays out of caches and does not name the program', async () => {
  const answer = await app.http.get('/api/customers').set(await aToken());
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
  });
  expect(answer.headers['x-powered-by']).toBeUndefined();
  expect(answer.headers['strict-transport-security']).toBeUndefined();
});

test('S182: refusals carry the same headers', async () => {
  for (const answer of [
    await app.http.get('/api/nothing').set(from(anAddress())),
    await app.http.get('/admin/users'),
  ]) {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  }
});

test('S117: only the sites that were named may call from a browser', async () => {
  const auth = await aToken();
  const asked = (origin: string) => app.http.get('/api/areas').set(auth).set('Origin', origin);
  expect((await asked('https://site.example')).headers['access-control-allow-origin']).toBe('https://site.example');
  expect((await asked('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
  const preflight = await app.http
    .options('/api/areas')
    .set('Origin', 'https://evil.example')
    .set('Access-Control-Request-Method', 'GET');
  expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
});

test('S117: a token is told how much is left, and when to come back', async () => {
  const auth = await aToken();
  for (let call = 1; call <= LIMITS.token; call += 1) {
    const answer = await app.http.get('/api/areas').set(auth);
    expect(answer.status).toBe(200);
    expect(answer.headers['x-ratelimit-limit']).toBe(String(LIMITS.token));
    expect(answer.headers['x-ratelimit-remaining']).toBe(String(LIMITS.token - call));
  }
  const refused = await app.http.get('/api/areas').set(auth);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['x-ratelimit-reset'])).toBeLessThanOrEqual(60);
  expect((await app.http.get('/api/areas').set(await aToken())).status).toBe(200);
});

test('S117: whoever makes tokens up shares one count with the nameless of the address', async () => {
  const address = anAddress();
  for (let call = 0; call < LIMITS.anonymous; call += 1) {
    const made = { Authorization: `Bearer ${String(call).repeat(256)}` };
    expect((await app.http.get('/api/areas').set(from(address)).set(made)).status).toBe(401);
  }
  expect((await app.http.get('/api/areas').set(from(address))).status).toBe(429);
  // What the caller wrote into the header himself stands before what the proxy added.
  expect((await app.http.get('/api/areas').set(from(`198.51.100.7, ${address}`))).status).toBe(429);
  expect((await app.http.get('/api/areas').set(from(anAddress()))).status).not.toBe(429);
});

test('S182: one account is tried five times, one address a few times more', async () => {
  const address = anAddress();
  const attempt = (email: string) =>
    app.http.post('/admin/login').set(from(address)).send({ email, password: 'wrong-Passw0rd' });
  for (let call = 0; call < 5; call += 1) expect((await attempt('a@example.com')).status).toBe(400);
  expect((await attempt('a@example.com')).status).toBe(429);
  for (let call = 6; call < LIMITS.signIn; call += 1) expect((await attempt(`b${call}@example.com`)).status).toBe(400);
  expect((await attempt('c@example.com')).status).toBe(429);
});

test('S182: a body that is too large, too deep or unreadable is refused with its reason', async () => {
  const post = (body: string, type = 'application/json') =>
    app.http.post('/admin/users/me').set(admin.auth).set('Content-Type', type).send(body);
  expect((await post(JSON.stringify({ a: 'x'.repeat(3_000_000) }))).status).toBe(413);
  expect((await post(`a=${'x'.repeat(100_000)}`, 'application/x-www-form-urlencoded')).status).toBe(413);
  const deep = await post(`{"a":${'['.repeat(200)}${']'.repeat(200)}}`);
  expect(deep.status).toBe(400);
  expect(deep.body.error.message).toMatch(/nested deeper/);
  expect((await post('{"a":')).status).toBe(400);
  const text = await post('{"name":"a\\u0000b"}');
  expect(text.body.error.details.errors[0].path).toEqual(['name']);
  const query = await app.http.get(`/admin/users?filters${'[a]'.repeat(40)}=1`).set(admin.auth);
  expect(query.status).toBe(400);
  expect(query.body.error.message).toMatch(/query/);
});

test('a number that is none reaches neither the database nor a validator that never answers', async () => {
  const put = (id: string, body: object) => app.http.put(`/upload/folders/${id}`).set(admin.auth).send(body);
  expect((await put('abc', { name: 'x' })).status).toBe(404);
  const parent = await put('1', { name: 'x', parent: 99_999_999_999 });
  expect(parent.status).toBe(400);
  expect(parent.body.error.details.errors[0].path).toEqual(['parent']);
});

test('S91: a refusal names the right that is missing', async () => {
  const auth = await aToken(['api::area.area.find']);
  expect((await app.http.get('/api/areas').set(auth)).status).toBe(200);
  const token = await app.http.get('/api/customers').set(auth);
  expect(token.status).toBe(403);
  expect(token.body.error).toMatchObject({
    message: expect.stringContaining('This API token does not allow api::customer.customer.find'),
    details: { missing: ['api::customer.customer.find'] },
  });
  const staff = await app.http.get('/crm/settings').set(agent.auth);
  expect(staff.status).toBe(403);
  expect(staff.body.error).toMatchObject({
    message: 'Your role does not have the right "Read the settings".',
    details: { missing: ['plugin::crm.settings.read'] },
  });
});

test('S182: a new password is checked where it is set, and the answer is at its field', async () => {
  const set = (password: string) => app.http.put(`/admin/users/${agent.id}`).set(admin.auth).send({ password });
  const weak = await set('Password2026');
  expect(weak.status).toBe(400);
  expect(weak.body.error.details.errors[0]).toMatchObject({ path: ['password'], name: 'ValidationError' });
  expect((await set('Sh0rt-pw')).body.error.details.errors[0]).toMatchObject({
    template: 'Use at least {count} characters.',
    values: { count: '10' },
  });
  expect((await set(GOOD)).status).toBe(200);
  const registered = await app.http
    .post('/api/auth/local/register')
    .set(from(anAddress()))
    .send({ username: 'greenhills', email: 'x@example.com', password: 'greenhills-99-X' });
  expect(registered.status).toBe(400);
  expect(registered.body.error.details.errors[0].path).toEqual(['password']);
});

test('S92: logins last as long as the office says, from the next login on', async () => {
  const before = (await app.http.get('/crm/settings').set(admin.auth)).body.data;
  const changed = { ...before, sessionIdleMinutes: 7, sessionHours: 3, restTokenHours: 2 };
  expect((await app.http.put('/crm/settings').set(admin.auth).send(changed)).status).toBe(200);

  await app.http.post('/admin/login').set(from(anAddress())).send({ email: admin.email, password: admin.password });
  const [session] = await app.strapi.db.query('admin::session').findMany({ orderBy: { id: 'desc' }, limit: 1 });
  const minutes = (instant: string) => (Date.parse(instant) - Date.parse(session.createdAt)) / 60_000;
  expect(minutes(session.expiresAt)).toBeCloseTo(7, 0);
  expect(minutes(session.absoluteExpiresAt)).toBeCloseTo(180, 0);

  const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'agent' } });
  const user = { username: 'rest', email: 'rest@example.com', provider: 'local', confirmed: true, role: role.id };
  await app.strapi
    .plugin('users-permissions')
    .service('user')
    .add({ ...user, password: GOOD });
  const login = await app.http
    .post('/api/auth/local')
    .set(from(anAddress()))
    .send({ identifier: 'rest', password: GOOD });
  expect(login.status).toBe(200);
  const { iat, exp } = JSON.parse(Buffer.from(login.body.jwt.split('.')[1], 'base64url').toString());
  expect(exp - iat).toBe(2 * 3_600);
});

test('S92: an employee who is logged out is out on the next request, and only who may does it', async () => {
  const { documentId } = agent.employee!;
  expect((await app.http.get('/admin/users/me').set(agent.auth)).status).toBe(200);
  expect((await app.http.delete(`/crm/employees/${documentId}/sessions`).set(agent.auth)).status).toBe(403);
  const ended = await app.http.delete(`/crm/employees/${documentId}/sessions`).set(admin.auth);
  expect(ended.status).toBe(200);
  expect(ended.body.data.sessions).toBe(1);
  expect((await app.http.get('/admin/users/me').set(agent.auth)).status).toBe(401);
  expect((await app.http.delete('/crm/employees/nobody/sessions').set(admin.auth)).status).toBe(404);
});
