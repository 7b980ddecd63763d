import { previewTemplate } from './preview-template';

const values = { customer: { name: '张<伟>' }, office: { name: 'Harbour' } };
const known = new Set(['customer.name', 'office.name']);
const preview = (template: object) => previewTemplate({ language: 'en', ...template }, values, known);

test('fills in each part; HTML is made of the text where there is none, the SMS is the text', () => {
  expect(preview({ subject: 'Hi {{customer.name}}', body: 'Dear {{customer.name}}' })).toEqual({
    language: 'en',
    subject: 'Hi 张<伟>',
    text: 'Dear 张<伟>',
    html: '<p>Dear 张&lt;伟&gt;</p>',
    sms: { text: 'Dear 张<伟>', encoding: 'ucs2', length: 9, parts: 1 },
  });
});

test('S36: an SMS of its own is counted as it is sent, filled in', () => {
  const { sms } = preview({ body: 'x', sms: `{{office.name}} ${'a'.repeat(153)}` });
  expect(sms).toMatchObject({ encoding: 'gsm7', length: 161, parts: 2 });
});

test('a fault in one part leaves the others', () => {
  const broken = preview({
    subject: '{{nick}}',
    body: 'Dear {{customer.name}}',
    html: '{{#if customer.name}}',
    sms: '{{',
  });
  expect(broken).toMatchObject({ subject: null, text: 'Dear 张<伟>', html: null, sms: null });
  expect(preview({ subject: 'a', body: '{{nick}}' })).toMatchObject({
    subject: 'a',
    text: null,
    html: null,
    sms: null,
  });
});
