import { renderMessage } from './render-message';

const variables = { customer: { name: '<b>O’Neil & Söhne</b>', givenName: '' }, office: { name: 'Estate' } };

test('escapes values in the HTML and leaves them in the text', () => {
  const message = renderMessage(
    { subject: 'Hi {{customer.name}}', body: 'Dear {{customer.name}},\nall the best\n\n{{office.name}}' },
    variables,
  );
  expect(message.subject).toBe('Hi <b>O’Neil & Söhne</b>');
  expect(message.text).toBe('Dear <b>O’Neil & Söhne</b>,\nall the best\n\nEstate');
  expect(message.html).toBe('<p>Dear &lt;b&gt;O’Neil &amp; Söhne&lt;/b&gt;,<br>\nall the best</p>\n<p>Estate</p>');
});

test('takes the HTML of the template, with the values escaped', () => {
  const message = renderMessage({ body: 'x', html: '<h1>{{customer.name}}</h1>' }, variables);
  expect(message.html).toBe('<h1>&lt;b&gt;O’Neil &amp; Söhne&lt;/b&gt;</h1>');
});

test('a subject is one line, whatever is in the values', () => {
  const message = renderMessage(
    { subject: 'A {{customer.name}}', body: 'x' },
    { customer: { name: 'x\r\nBcc: everybody@example.com' } },
  );
  expect(message.subject).toBe('A x Bcc: everybody@example.com');
});

test('an empty value takes the default', () => {
  expect(renderMessage({ body: '{{default customer.givenName office.name}}' }, variables).text).toBe('Estate');
});

test('throws for a variable that is not there, and shows nothing that hangs on prototypes', () => {
  expect(() => renderMessage({ body: '{{customer.nick}}' }, variables)).toThrow();
  expect(renderMessage({ body: '[{{customer.constructor}}]' }, variables).text).toBe('[]');
});
