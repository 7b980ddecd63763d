import { setTimeout } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import twilio from 'twilio';
import {
  awaitTurn,
  forgetReplies,
  getChannel,
  resolveUncertain,
  unsubscribeUrl,
  type OutgoingMessage,
} from '../../src/plugins/crm/server/src/channels';
import { judgeSmtpError } from '../../src/plugins/crm/server/src/channels/email/judge-smtp-error';
import { sign } from '../../src/plugins/crm/server/src/channels/signature';
import { deliverMessages } from '../../src/plugins/crm/server/src/care';
import { blindIndexes, encryptField } from '../../src/plugins/crm/server/src/encryption';
import { patchSettings } from '../../src/plugins/crm/server/src/settings';
import { createDocument } from '../support/agency';
import { startApp, type TestApp } from '../support/app';
import { aConsent, aCustomer } from '../support/builders';
import { aStaffMember } from '../support/staff';
import { startMailServer, type MailServer } from '../support/mail-server';
import { ALIBABA, startSmsServer, TWILIO, WEBHOOK, type SmsBehaviour, type SmsServer } from '../support/sms-server';

const CUSTOMER = 'api::customer.customer';
const MESSAGE = 'api::care-message.care-message';

let app: TestApp;
let mail: MailServer;
let plan: { id: number };
const servers: Record<string, SmsServer> = {};
const SECRET = 'of-the-webhook';

beforeAll(async () => {
  servers.webhook = await startSmsServer(WEBHOOK);
  servers.twilio = await startSmsServer(TWILIO);
  servers.alibaba = await startSmsServer(ALIBABA);
  mail = await startMailServer();
  app = await startApp({
    ...mail.env,
    EMAIL_UNSUBSCRIBE_ADDRESS: 'no@example.com',
    PUBLIC_URL: 'https://crm.example.com',
    SMS_PROVIDER: 'webhook',
    SMS_TIMEOUT_MS: '700',
    SMS_PER_SECOND: '0',
    SMS_WEBHOOK_URL: `${servers.webhook.url}/messages`,
    SMS_WEBHOOK_SECRET: SECRET,
    TWILIO_ACCOUNT_SID: 'ACtest',
    TWILIO_AUTH_TOKEN: 'of-twilio',
    TWILIO_FROM: '+15005550006',
    TWILIO_BASE_URL: servers.twilio.url,
    ALIBABA_ACCESS_KEY_ID: 'id',
    ALIBABA_ACCESS_KEY_SECRET: 'secret',
    ALIBABA_SMS_SIGN_NAME: '阳光地产',
    ALIBABA_SMS_CALLBACK_TOKEN: 'of-alibaba',
    ALIBABA_SMS_BASE_URL: servers.alibaba.url,
    EMAIL_RECEIPTS_SECRET: 'of-bounces',
  });
  // By the real clock: at night nothing would leave.
  await patchSettings(app.strapi, { quietFrom: '00:00', quietUntil: '00:00' });
  const shipped = await app.strapi.documents('api::care-plan.care-plan').create({
    data: {
      name: 'Greeting',
      trigger: 'birthday',
      sendAt: '09:00',
      purpose: 'greeting',
      state: 'draft',
      channels: ['sms'],
      templates: [
        {
          language: 'zh-CN',
          subject: '生日快乐',
          body: '{{customer.name}}，生日快乐！',
          sms: '{{customer.name}}，生日快乐',
        },
      ],
    } as never,
  });
  await app.strapi.db.connection('care_plans').where({ id: shipped.id }).update({ state: 'active' });
  plan = { id: Number(shipped.id) };
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
  for (const server of Object.values(servers)) await server.stop();
});
beforeEach(() => {
  Object.assign(mail, { behaviour: 'accept', refusals: {}, mails: [] });
  for (const server of Object.values(servers)) Object.assign(server, { behaviour: 'accept', taken: [], requests: [] });
});

/** Another provider than the one the application started with. */
const use = async (provider: string) => {
  const { sms } = app.strapi.config.get<{ sms: { provider: string; timeoutMs: number } }>('plugin::crm.channels');
  const { provider: made } = await (
    {
      webhook: () => import('../../src/plugins/crm/server/src/channels/sms/webhook'),
      twilio: () => import('../../src/plugins/crm/server/src/channels/sms/twilio'),
      alibaba: () => import('../../src/plugins/crm/server/src/channels/sms/alibaba'),
    } as Record<string, () => Promise<{ provider: { init: (options: never, context: never) => unknown } }>>
  )[provider]();
  return made.init((sms as unknown as Record<string, never>)[provider], {
    strapi: app.strapi,
    timeoutMs: sms.timeoutMs,
    callbackUrl: `https://crm.example.com/api/crm/care/receipts/${provider}`,
  } as never) as NonNullable<Awaited<ReturnType<typeof getChannel>>>;
};

let made = 0;
const anSms = (own: Partial<OutgoingMessage> = {}): OutgoingMessage => {
  made += 1;
  return {
    documentId: `sms${made}`,
    to: `+86138${String(20_000_000 + made)}`,
    subject: '',
    text: `生日快乐 ${made}`,
    html: '',
    template: { code: 'SMS_1', params: { customer_name: '张伟' } },
    ...own,
  };
};

const numberOf = (place: number) => `+86138${String(30_000_000 + place)}`;
const emailOf = (place: number) => `reader${place}@example.com`;

/** A customer who agreed, and a message to them that was handed over. */
const aSentMessage = async (own: Record<string, unknown> = {}) => {
  made += 1;
  const { channel = 'sms', ...rest } = own;
  const documentIdOfCustomer = await createDocument(
    app,
    CUSTOMER,
    aCustomer({
      phones: [{ number: numberOf(made), primary: true }],
      emails: [{ address: emailOf(made), primary: true }],
    }),
  );
  const customer = { documentId: documentIdOfCustomer };
  for (const purpose of ['greeting', 'promotional'])
    await createDocument(
      app,
      'api::consent.consent',
      aConsent({ customer: customer.documentId, channel, purpose, state: 'granted', method: 'form', expiresAt: null }),
    );
  const { id } = (await app.strapi.db.query(CUSTOMER).findOne({ where: { documentId: customer.documentId } })) as {
    id: number;
  };
  const address = channel === 'sms' ? numberOf(made) : emailOf(made);
  const documentId = `message${made}`;
  await app.strapi.db.connection('care_messages').insert({
    document_id: documentId,
    occurrence_key: `test:${made}`,
    channel,
    address: encryptField(MESSAGE, 'address', address),
    address_index: blindIndexes(MESSAGE, 'address', address, 'CN')[0],
    language: 'zh-CN',
    body: `生日快乐 ${made}`,
    state: 'sent',
    handed_over_at: new Date(),
    scheduled_for: new Date(),
    attempts: 1,
    plan_key: plan.id,
    customer_key: id,
    ...rest,
  });
  return { documentId, customer, customerId: id, address };
};
const rowOf = (documentId: string) =>
  app.strapi.db.connection('care_messages').where({ document_id: documentId }).first();
const consentsOf = async (customer: { documentId: string }) => {
  const entries = await app.strapi
    .documents('api::consent.consent')
    .findMany({ filters: { customer: { documentId: customer.documentId } } as never, sort: 'id' });
  return entries.map((entry) => [entry.channel, entry.purpose, entry.state, entry.method].join(' '));
};
const auditOf = async (documentId: string) => {
  const { rows } = await app.strapi.db.connection.raw<{ rows: { content: string }[] }>(
    'select content::text from crm_audit.entries where document_id = ? order by id',
    [documentId],
  );
  return rows.map(({ content }) => JSON.parse(content));
};

describe.each(['webhook', 'twilio', 'alibaba'])('SMS by %s', (name) => {
  test('hands a message over once, with the row’s id, and keeps the provider’s', async () => {
    const message = anSms();
    const result = await (await use(name)).send(message);
    expect(result).toEqual({ outcome: 'accepted', providerId: expect.stringMatching(/^(w-sms|SM|biz)\d+$/) });
    expect(servers[name].taken).toHaveLength(1);
    expect(servers[name].taken[0].key).toContain(message.documentId);
    expect(servers[name].taken[0].to.replace(/^\+86/, '')).toBe(message.to.replace(/^\+86/, ''));
  });

  test.each([
    ['refuse', { outcome: 'refused', isPermanent: true }],
    ['busy', { outcome: 'unavailable' }],
    ['fail', { outcome: 'unknown' }],
    ['accept-and-drop', { outcome: 'unknown' }],
    ['accept-and-hang', { outcome: 'unknown' }],
  ] as [SmsBehaviour, object][])(
    'a provider that does “%s” is judged by what it may have',
    async (behaviour, expected) => {
      servers[name].behaviour = behaviour;
      const result = await (await use(name)).send(anSms());
      expect(result).toMatchObject({ ...expected, reason: expect.stringMatching(/./) });
      if (behaviour === 'busy') expect(result).toMatchObject({ retryAfterSeconds: 90 });
      expect(servers[name].requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    },
  );

  test('tells afterwards whether it has a message whose fate is not known', async () => {
    servers[name].behaviour = 'accept-and-drop';
    const [kept, lost] = [anSms(), anSms()];
    const channel = await use(name);
    const handedOverAt = new Date();
    await channel.send(kept);
    expect(await channel.lookUp?.({ ...kept, handedOverAt })).toMatchObject({
      fate: name === 'twilio' ? 'sent' : 'delivered',
    });
    expect(await channel.lookUp?.({ ...lost, handedOverAt })).toEqual(
      name === 'webhook' ? { fate: 'absent' } : undefined,
    );
  });
});

test('a provider that cannot be reached certainly has nothing', async () => {
  const server = await startSmsServer(WEBHOOK);
  await server.stop();
  const { provider } = await import('../../src/plugins/crm/server/src/channels/sms/webhook');
  const channel = provider.init(
    { url: server.url, secret: SECRET, perSecond: 0 },
    { strapi: app.strapi, timeoutMs: 700, callbackUrl: '' },
  );
  expect(await channel.send(anSms())).toMatchObject({ outcome: 'unavailable' });
});

test('all processes together call a provider no more often than agreed', async () => {
  const calls = [1, 2, 3].flatMap(() => {
    const channel = { provider: 'slow', perSecond: 3, send: () => Promise.reject(new Error('not called')) };
    return [1, 2, 3].map(() => awaitTurn(app.strapi, channel).then(() => Date.now()));
  });
  const times = (await Promise.all(calls)).sort((a, b) => a - b);
  for (let place = 3; place < times.length; place += 1) expect(times[place] - times[place - 3]).toBeGreaterThan(850);
});

describe('what waits in the outbox', () => {
  const aWaitingMessage = (own: Record<string, unknown> = {}) =>
    aSentMessage({ state: 'pending', handed_over_at: null, attempts: 0, send_before: new Date('2100-01-01'), ...own });
  const deliver = () => deliverMessages(app.strapi, { clock: () => new Date() });

  test('leaves as SMS with its own text, once, and keeps how many parts it took', async () => {
    const { documentId, address } = await aWaitingMessage();
    await Promise.all([deliver(), deliver()]);
    expect(servers.webhook.taken).toMatchObject([
      { key: documentId, to: address, text: expect.stringMatching(/，生日快乐$/) },
    ]);
    expect(servers.webhook.requests[0].headers).toMatchObject({ 'idempotency-key': documentId });
    expect(await rowOf(documentId)).toMatchObject({
      state: 'sent',
      provider_id: `w-${documentId}`,
      parts: 1,
      attempts: 1,
    });
  });

  test('waits as long as a busy provider says, and is uncertain where it hung up', async () => {
    servers.webhook.behaviour = 'busy';
    const busy = await aWaitingMessage();
    await deliver();
    const { state, next_attempt_at: next } = await rowOf(busy.documentId);
    expect(state).toBe('failed');
    expect(next.getTime() - Date.now()).toBeGreaterThan(80_000);
    servers.webhook.behaviour = 'accept-and-drop';
    const dropped = await aWaitingMessage();
    await deliver();
    await deliver();
    expect(await rowOf(dropped.documentId)).toMatchObject({ state: 'uncertain' });
    expect(servers.webhook.taken).toHaveLength(1);
    await resolveUncertain(app.strapi, new Date(Date.now() + 2 * 60_000));
    expect(await rowOf(dropped.documentId)).toMatchObject({ state: 'delivered' });
  });

  test('an e-mail carries the way out in its headers, its text and its HTML, and it works', async () => {
    const { documentId, customer } = await aWaitingMessage({ channel: 'email' });
    await deliver();
    const [sent] = mail.mails;
    const url = unsubscribeUrl(app.strapi, documentId);
    expect(sent.headers.get('list')).toMatchObject({
      unsubscribe: { url, mail: 'no@example.com?subject=unsubscribe' },
    });
    expect(sent.headers.get('list')).toHaveProperty('unsubscribe-post', { name: 'List-Unsubscribe=One-Click' });
    expect(sent.text).toContain(url);
    expect(sent.html).toContain(`href="${url}"`);
    expect((await rowOf(documentId)).body).not.toContain('unsubscribe');
    await app.http.post(new URL(url).pathname).type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect(await consentsOf(customer)).toContain('email greeting withdrawn form');
  });
});

describe('what the mail server refuses', () => {
  type Step = keyof MailServer['refusals'];
  const deliverEmail = async (refusals: MailServer['refusals']) => {
    mail.refusals = refusals;
    const { documentId } = await aSentMessage({
      channel: 'email',
      state: 'pending',
      handed_over_at: null,
      attempts: 0,
      send_before: new Date('2100-01-01'),
    });
    const deliver = (at = new Date()) => deliverMessages(app.strapi, { clock: () => at });
    await deliver();
    return { documentId, deliver };
  };

  test.each([
    ['RCPT TO', 550, '5.1.1 unknown mailbox'],
    ['RCPT TO', 553, 'mailbox name not allowed'],
    ['DATA', 552, 'message too big'],
  ] as [Step, number, string][])('for good, ends the message at once: %s %i %s', async (step, code, text) => {
    const { documentId, deliver } = await deliverEmail({ [step]: [code, text] });
    const dead = { state: 'dead', attempts: 1, next_attempt_at: null, last_error: expect.stringContaining(text) };
    expect(await rowOf(documentId)).toMatchObject(dead);
    mail.refusals = {};
    await deliver(new Date(Date.now() + 3_600_000));
    expect(await rowOf(documentId)).toMatchObject(dead);
    expect(mail.mails).toHaveLength(0);
  });

  test.each([
    ['RCPT TO', 450, '4.2.1 mailbox busy'],
    ['RCPT TO', 554, '5.7.1 relay access denied'],
    ['RCPT TO', 530, '5.7.0 authentication required'],
    ['MAIL FROM', 530, 'authentication required'],
    ['MAIL FROM', 550, '5.1.8 sender domain unknown'],
    ['DATA', 554, '5.7.1 blocked by policy'],
    ['CONN', 554, 'no service for your network'],
    ['CONN', 421, 'too many connections'],
  ] as [Step, number, string][])(
    'because of the office’s server or for now, is tried again: %s %i %s',
    async (step, code, text) => {
      if (step === 'CONN') {
        mail.hangUp();
        await setTimeout(200);
      }
      const { documentId, deliver } = await deliverEmail({ [step]: [code, text] });
      const { state, last_error, next_attempt_at: next } = await rowOf(documentId);
      expect([state, last_error]).toEqual(['failed', expect.stringContaining(text)]);
      expect(next.getTime() - Date.now()).toBeGreaterThan(50_000);
      mail.refusals = {};
      await deliver(new Date(Date.now() + 61_000));
      expect(await rowOf(documentId)).toMatchObject({ state: 'sent', attempts: text.startsWith('4.2.1') ? 2 : 1 });
      expect(mail.mails).toHaveLength(1);
    },
  );

  test('a wrong password is no customer’s fault', async () => {
    mail.refusals = { AUTH: [535, '5.7.8 bad credentials'] };
    const { port } = mail;
    const transport = createTransport({ port, ignoreTLS: true, auth: { user: 'crm', pass: 'wrong' } });
    const error = await transport.sendMail({ from: 'a@example.com', to: 'b@example.com', text: 'x' }).catch((e) => e);
    expect(error).toMatchObject({ responseCode: 535 });
    expect(judgeSmtpError(error)).toBe('unavailable');
  });
});

describe('what is uncertain', () => {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  test('is settled by asking the provider, and a message that it never had waits to be sent again', async () => {
    const [kept, lost] = [
      await aSentMessage({ state: 'uncertain', handed_over_at: ago(3) }),
      await aSentMessage({ state: 'uncertain', handed_over_at: ago(3) }),
    ];
    servers.webhook.taken.push({ key: kept.documentId, to: kept.address, text: '' });
    await Promise.all([1, 2, 3].map(() => resolveUncertain(app.strapi, new Date())));
    expect(await rowOf(kept.documentId)).toMatchObject({ state: 'delivered', provider_id: `w-${kept.documentId}` });
    expect(await rowOf(lost.documentId)).toMatchObject({ state: 'failed', handed_over_at: null });
    expect(await auditOf(kept.documentId)).toEqual([
      expect.objectContaining({ changes: [{ field: 'state', from: 'uncertain', to: 'delivered' }] }),
    ]);
    expect(servers.webhook.requests).toHaveLength(2);
  });

  test('waits for a person after a few tries', async () => {
    const { documentId } = await aSentMessage({ channel: 'sms', state: 'uncertain', handed_over_at: ago(0) });
    servers.webhook.behaviour = 'accept';
    const { find } = WEBHOOK;
    WEBHOOK.find = () => [500, {}];
    for (const minutes of [0, 2, 3, 6, 16, 61, 241, 242, 500])
      await resolveUncertain(app.strapi, new Date(Date.now() + minutes * 60_000));
    WEBHOOK.find = find;
    expect(await rowOf(documentId)).toMatchObject({ state: 'uncertain' });
    expect(servers.webhook.requests).toHaveLength(5);
  });
});

describe('receipts', () => {
  const stamp = () => String(Math.floor(Date.now() / 1000));
  const tell = (body: object, { secret = SECRET, at = stamp(), to = 'webhook' } = {}) => {
    const raw = JSON.stringify(body);
    return app.http
      .post(`/api/crm/care/receipts/${to}`)
      .set({ 'Content-Type': 'application/json', 'X-Timestamp': at, 'X-Signature': sign(secret, at, raw) })
      .send(raw);
  };
  const receipt = (messageId: string, status: string, reason?: string) => ({
    type: 'receipt',
    messageId,
    status,
    reason,
  });

  test('move the row, once, whatever order they come in, on record', async () => {
    const { documentId } = await aSentMessage();
    await tell(receipt(documentId, 'delivered')).expect(200);
    for (const late of ['sent', 'failed', 'delivered']) await tell(receipt(documentId, late)).expect(200);
    expect(await rowOf(documentId)).toMatchObject({ state: 'delivered', delivered_at: expect.any(Date) });
    expect(await auditOf(documentId)).toHaveLength(1);
  });

  test('a message that did not arrive waits for a person, with the reason', async () => {
    const { documentId } = await aSentMessage();
    await tell(receipt(documentId, 'failed', 'the number does not exist')).expect(200);
    expect(await rowOf(documentId)).toMatchObject({ state: 'dead', last_error: 'the number does not exist' });
  });

  test('are refused unsigned, signed with another secret, or old; and malformed ones with the field', async () => {
    const { documentId } = await aSentMessage();
    const good = receipt(documentId, 'delivered');
    await app.http.post('/api/crm/care/receipts/webhook').send(good).expect(401);
    await tell(good, { secret: 'another' }).expect(401);
    await tell(good, { at: String(Math.floor(Date.now() / 1000) - 600) }).expect(401);
    const answer = await tell({ ...good, status: 'eaten' }).expect(400);
    expect(answer.body.error.details.errors[0].path).toEqual(['status']);
    await tell(good, { to: 'nobody' }).expect(404);
    expect(await rowOf(documentId)).toMatchObject({ state: 'sent' });
    await tell(receipt('no-such-message', 'delivered')).expect(200);
  });

  test('a bounced e-mail is told by its Message-ID', async () => {
    const { documentId } = await aSentMessage({ channel: 'email' });
    const bounce = {
      type: 'receipt',
      id: `<care.${documentId}@example.com>`,
      status: 'bounced',
      reason: 'no such mailbox',
    };
    await tell(bounce, { to: 'email' }).expect(401);
    await tell(bounce, { to: 'email', secret: 'of-bounces' }).expect(200);
    expect(await rowOf(documentId)).toMatchObject({ state: 'dead', last_error: 'no such mailbox' });
  });

  test('Twilio’s calls are known by Twilio’s signature over the public address', async () => {
    const channel = await use('twilio');
    const url = 'https://crm.example.com/api/crm/care/receipts/twilio?message=abc';
    const body = { MessageSid: 'SM1', MessageStatus: 'undelivered', ErrorCode: '30005' };
    const call = (signature: string, own: object = {}) =>
      channel.readCall?.({
        url,
        query: { message: 'abc' },
        headers: { 'x-twilio-signature': signature },
        body: { ...body, ...own },
        rawBody: '',
        now: new Date(),
      });
    const signature = twilio.getExpectedTwilioSignature('of-twilio', url, body);
    expect(await call(signature)).toEqual({
      receipts: [{ documentId: 'abc', providerId: 'SM1', fate: 'failed', reason: 'undelivered (Twilio 30005)' }],
      replies: [],
    });
    await expect(call(signature, { MessageStatus: 'delivered' })).rejects.toThrow('signature');
    await expect(call('')).rejects.toThrow('signature');
  });

  test('Alibaba Cloud’s pushes are known by the token of their address, and answered as it wants', async () => {
    const channel = await use('alibaba');
    const call = (token: string, body: unknown) =>
      channel.readCall?.({ url: '', query: { token }, headers: {}, body, rawBody: '', now: new Date() });
    const report = { phone_number: '13800000001', success: false, err_code: 'UNDELIV', biz_id: 'biz1', out_id: 'abc' };
    expect(await call('of-alibaba', [report])).toMatchObject({
      receipts: [{ documentId: 'abc', providerId: 'biz1', fate: 'failed', reason: 'UNDELIV' }],
      answer: { code: 0 },
    });
    const reply = { phone_number: '13800000001', content: 'TD', sequence_id: 7 };
    expect(await call('of-alibaba', [reply])).toMatchObject({ replies: [{ from: '13800000001', text: 'TD' }] });
    await expect(call('wrong', [report])).rejects.toThrow('token');
    await expect(call('of-alibaba', { nonsense: true })).rejects.toThrow();
  });

  test('an SMS that says no withdraws SMS of everybody with this number, and what waits is skipped', async () => {
    const { customer, address, customerId, documentId: sent } = await aSentMessage();
    const waiting = await aSentMessage({ state: 'pending', handed_over_at: null, customer_key: customerId });
    const national = address.replace('+86', '');
    await tell({ type: 'reply', from: national, text: 'ｔｄ', id: 'r1' }).expect(200);
    await tell({ type: 'reply', from: national, text: 'TD', id: 'r2' }).expect(200);
    expect((await consentsOf(customer)).slice(2)).toEqual([
      'sms service withdrawn stop_reply',
      'sms greeting withdrawn stop_reply',
      'sms promotional withdrawn stop_reply',
    ]);
    expect(await rowOf(waiting.documentId)).toMatchObject({ state: 'skipped', skip_reason: 'opted_out' });
    // The plan of the last SMS is what the customer said no to.
    expect((await rowOf(sent)).unsubscribed_at).not.toBeNull();
    expect((await rowOf(waiting.documentId)).unsubscribed_at).toBeNull();
  });
});

describe('an SMS that says something else', () => {
  const stamp = () => String(Math.floor(Date.now() / 1000));
  const answer = (body: object) => {
    const at = stamp();
    const raw = JSON.stringify({ type: 'reply', ...body });
    return app.http
      .post('/api/crm/care/receipts/webhook')
      .set({ 'Content-Type': 'application/json', 'X-Timestamp': at, 'X-Signature': sign(SECRET, at, raw) })
      .send(raw);
  };
  const keptOf = (customerId: number) =>
    app.strapi.db.connection('interactions').where({ customer_key: customerId }).orderBy('id');

  test('stands on the timeline of the customer, whose owner sees it, as a contact that came in', async () => {
    const team = await createDocument(app, 'api::team.team', { name: 'Replies' });
    const owner = await aStaffMember(app, 'crm-agent', { team });
    const other = await aStaffMember(app, 'crm-agent', {
      team: await createDocument(app, 'api::team.team', { name: 'Far' }),
    });
    const { customer, customerId, address } = await aSentMessage();
    await app.strapi
      .documents(CUSTOMER)
      .update({ documentId: customer.documentId, data: { owner: owner.employee?.documentId } as never });
    await answer({ from: address.replace('+86', ''), text: ' 谢谢！<b>请打给我</b> ', id: 'reply-1' }).expect(200);
    const { body } = await app.http.get(`/crm/customers/${customer.documentId}/timeline`).set(owner.auth).expect(200);
    expect(body.data).toContainEqual(
      expect.objectContaining({ kind: 'interaction', sort: 'sms', text: '谢谢！<b>请打给我</b>' }),
    );
    await app.http.get(`/crm/customers/${customer.documentId}/timeline`).set(other.auth).expect(403);
    expect(await keptOf(customerId)).toMatchObject([
      { channel: 'sms', direction: 'inbound', valid: true, owner_key: owner.employee?.id },
    ]);
    const stored = await app.strapi.db.connection('customers').where({ id: customerId }).first();
    expect(Date.now() - stored.last_contact_at.getTime()).toBeLessThan(60_000);
    expect(stored.last_valid_contact_at).toEqual(stored.last_contact_at);
  });

  test('is kept once, however often and at the same time the provider tells of it', async () => {
    const { customerId, address: from } = await aSentMessage();
    const thanks = { from, text: '谢谢', id: 'reply-2' };
    await Promise.all([1, 2, 3].map(() => answer(thanks).expect(200)));
    await answer({ ...thanks, id: 'reply-3' }).expect(200);
    expect(await keptOf(customerId)).toHaveLength(2);
    // Without an id: the same words on the same day.
    for (const text of ['好的', '好的', '在吗']) await answer({ from, text }).expect(200);
    expect((await keptOf(customerId)).map(({ content }) => content)).toEqual(['谢谢', '谢谢', '好的', '在吗']);
  });

  test('is of the one who got the last message, where several have the number', async () => {
    const first = await aSentMessage({ handed_over_at: new Date(Date.now() - 60_000) });
    const second = await aSentMessage();
    await app.strapi.documents(CUSTOMER).update({
      documentId: second.customer.documentId,
      data: { phones: [{ number: first.address, primary: true }] } as never,
    });
    const { address, address_index } = await rowOf(first.documentId);
    const sentTo = (one: typeof first, handed_over_at: Date) =>
      app.strapi.db
        .connection('care_messages')
        .where({ document_id: one.documentId })
        .update({ address, address_index, handed_over_at });
    await sentTo(second, new Date());
    await answer({ from: first.address, text: '谢谢', id: 'reply-4' }).expect(200);
    expect([await keptOf(first.customerId), await keptOf(second.customerId)]).toEqual([[], [expect.anything()]]);
    await sentTo(first, new Date(Date.now() + 1_000));
    await answer({ from: first.address, text: '谢谢', id: 'reply-5' }).expect(200);
    expect(await keptOf(first.customerId)).toHaveLength(1);
  });

  test.each(['START', 'UNSTOP', '恢复订阅'])('“%s” is a contact, and no consent', async (text) => {
    const { customer, customerId, address: from } = await aSentMessage();
    await answer({ from, text: 'TD', id: `no-${made}` }).expect(200);
    const before = await consentsOf(customer);
    await answer({ from, text, id: `start-${made}` }).expect(200);
    expect(await consentsOf(customer)).toEqual(before);
    expect(await keptOf(customerId)).toMatchObject([{ content: text }]);
  });

  test('of a number that nobody has makes no customer, and the log names no number and no word', async () => {
    const lines: string[] = [];
    const spy = jest
      .spyOn(app.strapi.log, 'info')
      .mockImplementation((line) => (lines.push(String(line)), app.strapi.log));
    const count = async () => (await app.strapi.db.connection('customers').count())[0].count;
    const before = [await count(), (await app.strapi.db.connection('interactions').count())[0].count];
    await answer({ from: '+8613977777777', text: '你是谁', id: 'who-1' }).expect(200);
    await answer({ from: '10690000', text: '广告', id: 'who-2' }).expect(200);
    await answer({ from: 'Bank', text: '广告' }).expect(200);
    spy.mockRestore();
    expect([await count(), (await app.strapi.db.connection('interactions').count())[0].count]).toEqual(before);
    const told = lines.filter((line) => line.startsWith('SMS:'));
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('"who-1"');
    expect(told.join()).not.toMatch(/1397777|10690000|Bank|你是谁|广告/);
  });

  test('is known again for a quarter, then its name is forgotten', async () => {
    const { customerId, address: from } = await aSentMessage();
    await answer({ from, text: '谢谢', id: 'reply-old' }).expect(200);
    const names = async () =>
      (await app.strapi.db.connection('crm_channels.replies').where({ id: 'reply-old' })).length;
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    await forgetReplies(app.strapi, inDays(89));
    expect(await names()).toBe(1);
    await forgetReplies(app.strapi, inDays(91));
    expect(await names()).toBe(0);
    expect(await keptOf(customerId)).toHaveLength(1);
  });

  test('must be signed, and is refused with its field where it makes no sense', async () => {
    const { customerId, address: from } = await aSentMessage();
    await app.http.post('/api/crm/care/receipts/webhook').send({ type: 'reply', from, text: '谢谢' }).expect(401);
    const { body } = await answer({ from, text: 7 }).expect(400);
    expect(body.error.details.errors[0].path).toEqual(['text']);
    await answer({ from, text: 'a\u0000b' }).expect(400);
    expect(await keptOf(customerId)).toHaveLength(0);
  });

  test.each([
    ['twilio', 'SM-in', 'SM-in'],
    ['alibaba', 7, '7'],
  ])('comes with its id from %s as well', async (name, id, expected) => {
    const channel = await use(name);
    const url = `https://crm.example.com/api/crm/care/receipts/${name}`;
    const body: never = (
      name === 'twilio'
        ? { MessageSid: id, From: '+8613800000001', Body: 'call me' }
        : [{ phone_number: '13800000001', content: 'call me', sequence_id: id }]
    ) as never;
    const headers =
      name === 'twilio' ? { 'x-twilio-signature': twilio.getExpectedTwilioSignature('of-twilio', url, body) } : {};
    const query = { token: 'of-alibaba' };
    const told = await channel.readCall?.({ url, query, headers, body, rawBody: '', now: new Date() });
    expect(told?.replies).toEqual([{ from: expect.stringMatching(/13800000001$/), text: 'call me', id: expected }]);
  });
});

describe('the link below an e-mail', () => {
  const pathOf = (documentId: string) => new URL(unsubscribeUrl(app.strapi, documentId)).pathname;

  test('shows who will stop sending what, in the message’s language, and changes nothing', async () => {
    const { documentId, customer } = await aSentMessage({ channel: 'email' });
    const page = await app.http.get(pathOf(documentId)).expect(200);
    expect(page.type).toBe('text/html');
    expect(page.text).toContain('lang="zh-CN"');
    expect(page.text).toContain('问候邮件');
    expect(page.text).not.toContain('<script');
    expect(page.text).not.toContain(emailOf(made));
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(await consentsOf(customer)).toHaveLength(2);
    expect((await rowOf(documentId)).unsubscribed_at).toBeNull();
  });

  test.each([
    ['a mail program’s one click', 'List-Unsubscribe=One-Click'],
    ['the button', ''],
  ])('withdraws e-mail for the purpose of the plan, once: by %s', async (_, body) => {
    const { documentId, customer } = await aSentMessage({ channel: 'email' });
    for (let time = 0; time < 2; time += 1)
      await app.http
        .post(pathOf(documentId))
        .set('Content-Type', 'application/x-www-form-urlencoded')
        .send(body)
        .expect(200);
    expect((await consentsOf(customer)).slice(2)).toEqual(['email greeting withdrawn form']);
    expect((await rowOf(documentId)).unsubscribed_at).toBeInstanceOf(Date);
    expect((await app.http.get(pathOf(documentId)).expect(200)).text).toContain('您已退订');
  });

  test('asks once more whoever agreed again since, and a second no counts like the first', async () => {
    const { documentId, customer } = await aSentMessage({ channel: 'email' });
    const page = async () => (await app.http.get(pathOf(documentId)).expect(200)).text;
    await app.http.post(pathOf(documentId)).expect(200);
    expect(await page()).toContain('您已退订');
    await createDocument(
      app,
      'api::consent.consent',
      aConsent({
        ...{ customer: customer.documentId, channel: 'email', purpose: 'greeting', method: 'verbal' },
        ...{ state: 'granted', recordedAt: new Date().toISOString(), expiresAt: null },
      }),
    );
    expect(await page()).toContain('<form method="post">');
    expect(await page()).not.toContain('您已退订');
    expect((await app.http.post(pathOf(documentId)).expect(200)).text).toContain('您已退订');
    expect((await consentsOf(customer)).slice(2)).toEqual([
      'email greeting withdrawn form',
      'email greeting granted verbal',
      'email greeting withdrawn form',
    ]);
    expect(await page()).toContain('您已退订');
  });

  test('says that it is done where the customer said no by another way, and asks if anybody with the address did not', async () => {
    const { documentId, customer, address } = await aSentMessage({ channel: 'email' });
    const page = async () => (await app.http.get(pathOf(documentId)).expect(200)).text;
    const no = { channel: 'email', purpose: 'greeting', method: 'verbal', recordedAt: new Date().toISOString() };
    const withdrawn = aConsent({ ...no, customer: customer.documentId, state: 'withdrawn', expiresAt: null });
    await createDocument(app, 'api::consent.consent', withdrawn);
    expect(await page()).toContain('您已退订');
    const other = await aSentMessage({ channel: 'email' });
    await app.strapi.documents(CUSTOMER).update({
      documentId: other.customer.documentId,
      data: { emails: [{ address, primary: true }] } as never,
    });
    expect(await page()).toContain('<form method="post">');
  });

  test('is a 404 for any other token', async () => {
    const { documentId } = await aSentMessage({ channel: 'email' });
    const path = pathOf(documentId);
    const english = await app.http
      .get(path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A'))
      .set('Accept-Language', 'en')
      .expect(404);
    expect(english.text).toContain('This link is not valid');
    await app.http.post(`${path}x`).expect(404);
    await app.http.post('/api/crm/care/unsubscribe/nonsense').expect(404);
  });
});
