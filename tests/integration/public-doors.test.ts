import { unsubscribeUrl } from '../../src/plugins/crm/server/src/channels';
import { createInvitation } from '../../src/plugins/crm/server/src/surveys';
import { createDocument } from '../support/agency';
import { startApp, type TestApp } from '../support/app';
import { aCustomer } from '../support/builders';

/** Small and all different, so that each refusal says whose count it was. */
const LIMITS = { address: 12, anonymous: 1, signIn: 2, reader: 4, mailService: 5, provider: 6, link: 3 };

let app: TestApp;
let made = 0;

beforeAll(async () => {
  app = await startApp({
    RATE_LIMIT_ADDRESS: String(LIMITS.address),
    RATE_LIMIT_ANONYMOUS: String(LIMITS.anonymous),
    RATE_LIMIT_SIGN_IN: String(LIMITS.signIn),
    RATE_LIMIT_READER: String(LIMITS.reader),
    RATE_LIMIT_MAIL_SERVICE: String(LIMITS.mailService),
    RATE_LIMIT_PROVIDER: String(LIMITS.provider),
    RATE_LIMIT_LINK: String(LIMITS.link),
    TRUSTED_PROXIES: '1',
  });
});
afterAll(() => app.stop());

const anAddress = () => `192.0.2.${(made += 1)}`;
const aToken = () => `made-up-${(made += 1)}`;
const surveyOf = (token: string) => `/api/crm/surveys/${token}`;
const wayOutOf = (token: string) => `/api/crm/care/unsubscribe/${token}`;

interface Call {
  method?: 'get' | 'post';
  path: string;
  from?: string;
  language?: string;
  form?: Record<string, string>;
}
const call = ({ method = 'get', path, from = anAddress(), language = 'en', form }: Call) => {
  const request = app.http[method](path).set({ 'X-Forwarded-For': from, 'Accept-Language': language });
  return method === 'post' ? request.type('form').send(form ?? {}) : request;
};
const times = async (count: number, one: () => PromiseLike<{ status: number }>) => {
  const seen: number[] = [];
  for (let done = 0; done < count; done += 1) seen.push((await one()).status);
  return seen;
};
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };
const waits = expect.objectContaining({ status: 429, type: 'text/html' });

test.each([
  ['opens surveys', 'get', surveyOf, LIMITS.reader],
  ['answers surveys', 'post', surveyOf, LIMITS.reader],
  ['opens links of e-mails', 'get', wayOutOf, LIMITS.reader],
  ['says no by one click for many readers', 'post', wayOutOf, LIMITS.mailService],
] as const)('an address that %s is stopped at a count of its own', async (_, method, pathOf, limit) => {
  const from = anAddress();
  const ask = () => call({ method, path: pathOf(aToken()), from, form: ONE_CLICK });
  expect(await times(limit, ask)).toEqual(Array(limit).fill(404));
  const refused = await ask();
  expect(refused).toEqual(waits);
  expect(refused.headers['x-ratelimit-limit']).toBe(String(limit));
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await call({ method, path: pathOf(aToken()) })).status).toBe(404);
});

test('a provider is stopped at its own count, and told so as data', async () => {
  const from = anAddress();
  const tell = () => call({ method: 'post', path: '/api/crm/care/receipts/nobody', from });
  expect(await times(LIMITS.provider, tell)).toEqual(Array(LIMITS.provider).fill(404));
  const refused = await tell();
  expect([refused.status, refused.body.error.name]).toEqual([429, 'RateLimitError']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
});

test('customers, mail services and the tries of passwords of one address take nothing from each other', async () => {
  const from = anAddress();
  expect(await times(LIMITS.reader + 1, () => call({ path: surveyOf(aToken()), from }))).toContain(429);
  expect((await call({ method: 'post', path: wayOutOf(aToken()), from })).status).toBe(404);
  expect((await call({ path: '/api/areas', from })).status).not.toBe(429);
  const login = () => call({ method: 'post', path: '/admin/login', from, form: { email: 'a@example.com' } });
  expect(await times(LIMITS.signIn, login)).not.toContain(429);
});

test.each([
  ['survey', surveyOf],
  ['way out', wayOutOf],
])('one link to a %s is not tried from everywhere at once', async (_, pathOf) => {
  const path = pathOf(aToken());
  for (const method of ['get', 'post', 'get'] as const) expect((await call({ method, path })).status).toBe(404);
  expect(await call({ method: 'post', path })).toEqual(waits);
  expect(await call({ path })).toEqual(waits);
  expect((await call({ path: pathOf(aToken()) })).status).toBe(404);
});

describe('the page that says to wait', () => {
  const refusedOf = async (own: Partial<Call>) => {
    const path = own.path ?? surveyOf(aToken());
    await times(LIMITS.link, () => call({ path }));
    return call({ ...own, path });
  };

  test.each([
    ['en', 'en', 'Please wait a moment', 'Open the page again'],
    ['zh-Hans-CN, en', 'zh-CN', '请稍候', '重新打开页面'],
    ['zh-TW', 'zh-TW', '請稍候', '重新開啟頁面'],
  ])('is in the language of the reader: %s', async (language, lang, title, next) => {
    const { text, headers } = await refusedOf({ language });
    expect(text).toContain(`<html lang="${lang}">`);
    expect(text).toContain(`<h1>${title}</h1>`);
    expect(text).toContain(next);
    expect(text).toContain(headers['retry-after']);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('stays in the language that was chosen on the page', async () => {
    const token = aToken();
    await times(LIMITS.link, () => call({ path: surveyOf(token) }));
    const { text } = await call({ path: `${surveyOf(token)}?language=zh-TW` });
    expect(text).toContain('請稍候');
  });

  test('loses no answer: what was sent goes along and is taken afterwards', async () => {
    const { id: surveyId } = await app.strapi.documents('api::survey.survey').create({
      data: { title: 'After signing', questions: [{ key: 'comment', type: 'text', label: 'Anything else?' }] } as never,
    });
    const customer = await createDocument(app, 'api::customer.customer', aCustomer());
    const stored = await app.strapi.db.query('api::customer.customer').findOne({ where: { documentId: customer } });
    const about = { surveyId: Number(surveyId), customerId: stored.id, occurrenceKey: 'signed:1' };
    const path = `${surveyOf(await createInvitation(app.strapi, about, new Date()))}?language=en`;
    const comment = 'Nobody called.\n"Later", they said <b>twice</b> & never did';

    const from = anAddress();
    await times(LIMITS.reader, () => call({ path: surveyOf(aToken()), from }));
    const refused = await call({ method: 'post', path, from, form: { comment } });
    expect(refused).toEqual(waits);
    const [, kept] =
      /<form method="post"><input type="hidden" name="comment" value="([^"]*)">/.exec(refused.text) ?? [];
    const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
    const sent = kept.replace(/&(lt|gt|quot|amp);/g, (sign) => signs[sign]);
    expect(sent).toBe(comment);

    expect((await call({ method: 'post', path, form: { comment: sent } })).text).toContain('Thank you');
    const [response] = await app.strapi.documents('api::survey-response.survey-response').findMany();
    expect(response.comment).toBe(comment);
    // Nor does the audit, which keeps it for good, name the link.
    const { rows } = await app.strapi.db.connection.raw('select request from crm_audit.entries where document_id = ?', [
      response.documentId,
    ]);
    expect(rows).toEqual([{ request: 'POST /api/crm/surveys/…' }]);
  });

  test('comes before anything is read, too, and says that the browser has the answer', async () => {
    const from = anAddress();
    await times(LIMITS.address, () => call({ path: '/admin/init', from }));
    const refused = await call({ method: 'post', path: surveyOf(aToken()), from, form: { comment: 'long' } });
    expect(refused).toEqual(waits);
    expect(refused.text).toContain('reload this page');
    expect((await call({ path: '/admin/init', from })).body.error.name).toBe('RateLimitError');
  });
});

test('no log names the link of a customer', async () => {
  const lines: string[] = [];
  const { log } = app.strapi;
  const { level } = log;
  log.level = 'silly';
  const listen = (line: { message: unknown }) => lines.push(String(line.message));
  log.on('data', listen);
  const links = [
    surveyOf('secret-of-survey'),
    wayOutOf('secret-of-way-out'),
    new URL(unsubscribeUrl(app.strapi, 'm1')).pathname,
  ];
  for (const path of links) for (const method of ['get', 'post'] as const) await call({ method, path });
  await call({ path: `${surveyOf('secret-of-survey')}/more` });
  const fail = jest.spyOn(app.strapi.db, 'query').mockImplementationOnce(() => {
    throw new TypeError('of the program');
  });
  expect((await call({ path: surveyOf('secret-of-survey') })).status).toBe(500);
  fail.mockRestore();
  log.off('data', listen);
  log.level = level;
  const all = lines.join('\n');
  expect(all).toContain('GET /api/crm/surveys/…');
  expect(all).toContain('POST /api/crm/care/unsubscribe/…');
  expect(all).toContain('of the program');
  expect(all).not.toMatch(/secret-of/);
  for (const path of links) expect(all).not.toContain(path.split('/').at(-1));
});
