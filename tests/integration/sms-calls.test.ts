import twilio from 'twilio';
import { blindIndexes, encryptField } from '../../src/plugins/crm/server/src/encryption';
import { createDocument } from '../support/agency';
import { startApp, type TestApp } from '../support/app';
import { aCustomer } from '../support/builders';

const MESSAGE = 'api::care-message.care-message';
const NUMBER = '+8613820000001';

let app: TestApp;
let customerId: number;

const start = async (env: Record<string, string>) => {
  app = await startApp({ PUBLIC_URL: 'https://crm.example.com', ...env });
  const customer = aCustomer({ phones: [{ number: NUMBER, primary: true }] });
  const documentId = await createDocument(app, 'api::customer.customer', customer);
  customerId = (await app.strapi.db.query('api::customer.customer').findOne({ where: { documentId } })).id;
  await app.strapi.db.connection('care_messages').insert({
    document_id: 'greeting1',
    occurrence_key: 'test:1',
    channel: 'sms',
    address: encryptField(MESSAGE, 'address', NUMBER),
    address_index: blindIndexes(MESSAGE, 'address', NUMBER, 'CN')[0],
    body: '生日快乐',
    state: 'sent',
    handed_over_at: new Date(),
    scheduled_for: new Date(),
    customer_key: customerId,
  });
};
const row = () => app.strapi.db.connection('care_messages').where({ document_id: 'greeting1' }).first();
const kept = async () =>
  (await app.strapi.db.connection('interactions').where({ customer_key: customerId })).map(({ content }) => content);

describe('Twilio', () => {
  const PATH = '/api/crm/care/receipts/twilio';
  const env = { SMS_PROVIDER: 'twilio', TWILIO_ACCOUNT_SID: 'ACtest', TWILIO_AUTH_TOKEN: 'of-twilio' };
  beforeAll(() => start({ ...env, TWILIO_FROM: '+15005550006' }));
  afterAll(() => app.stop());

  const call = (path: string, body: Record<string, string>, signed = body) =>
    app.http
      .post(path)
      .type('form')
      .set(
        'X-Twilio-Signature',
        twilio.getExpectedTwilioSignature('of-twilio', `https://crm.example.com${path}`, signed),
      )
      .send(body);

  test('tells over HTTP what became of a message, and is believed by its signature only', async () => {
    const path = `${PATH}?message=greeting1`;
    const told = { MessageSid: 'SM1', MessageStatus: 'delivered', To: NUMBER };
    await call(path, told, { ...told, MessageStatus: 'sent' }).expect(401);
    await call(`${PATH}?message=another`, told).expect(200);
    await app.http.post(path).type('form').send(told).expect(401);
    expect((await row()).state).toBe('sent');
    await call(path, told).expect(200);
    expect(await row()).toMatchObject({ state: 'delivered' });
  });

  test('brings the answer of a customer, in any script', async () => {
    const answer = { MessageSid: 'SM2', From: NUMBER, Body: '谢谢 & 再见' };
    await call(PATH, answer, { ...answer, Body: 'TD' }).expect(401);
    await call(PATH, answer).expect(200);
    await call(PATH, answer).expect(200);
    expect(await kept()).toEqual(['谢谢 & 再见']);
  });
});

describe('Alibaba Cloud', () => {
  const PATH = '/api/crm/care/receipts/alibaba';
  const env = { SMS_PROVIDER: 'alibaba', ALIBABA_ACCESS_KEY_ID: 'id', ALIBABA_ACCESS_KEY_SECRET: 'secret' };
  beforeAll(() => start({ ...env, ALIBABA_SMS_SIGN_NAME: '阳光地产', ALIBABA_SMS_CALLBACK_TOKEN: 'of-alibaba' }));
  afterAll(() => app.stop());

  test('tells over HTTP what became of messages, is known by the token of its address, and hears what it wants', async () => {
    const report = {
      phone_number: '13820000001',
      success: false,
      err_code: 'UNDELIV',
      biz_id: 'b',
      out_id: 'greeting1',
    };
    for (const query of ['', '?token=wrong', '?token=of-alibaba&token=of-alibaba'])
      await app.http.post(`${PATH}${query}`).send([report]).expect(401);
    expect((await row()).state).toBe('sent');
    const { body } = await app.http.post(`${PATH}?token=of-alibaba`).send([report]).expect(200);
    expect(body).toEqual({ code: 0, msg: '成功' });
    expect(await row()).toMatchObject({ state: 'dead', last_error: 'UNDELIV' });
    await app.http.post(`${PATH}?token=of-alibaba`).send({ nonsense: true }).expect(400);
  });

  test('brings the answers of customers', async () => {
    const reply = { phone_number: '13820000001', content: '谢谢', sequence_id: 7, send_time: '2026-11-28 10:00:00' };
    await app.http
      .post(`${PATH}?token=of-alibaba`)
      .send([reply, { ...reply, sequence_id: 8 }])
      .expect(200);
    await app.http.post(`${PATH}?token=of-alibaba`).send([reply]).expect(200);
    expect(await kept()).toEqual(['谢谢', '谢谢']);
  });
});
