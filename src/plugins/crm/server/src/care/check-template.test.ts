import { checkTemplate } from './check-template';
import { renderMessage } from './render-message';

const variables = new Set(['customer.name', 'customer.givenName', 'office.name']);
const check = (source: string) =>
  checkTemplate(source, variables).map(({ message, values }) =>
    message.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap),
  );

test('takes variables of the list, the few functions, and plain text', () => {
  expect(check('Dear {{customer.name}},\n{{#if customer.givenName}}hi{{else}}hello{{/if}} {{office.name}}')).toEqual(
    [],
  );
  expect(check('{{default customer.givenName customer.name}} {{! a note }}')).toEqual([]);
  expect(check('{{#unless (default customer.givenName)}}x{{/unless}}')).toEqual([]);
});

test('names the line of a variable that is not in the list, wherever it stands', () => {
  expect(check('Dear\n{{customer.nick}}')).toEqual(['Line 2: there is no variable {{customer.nick}}.']);
  expect(check('{{#if customer.nick}}a{{else}}{{b}}{{/if}}')).toHaveLength(2);
  expect(check('{{default customer.name (default c)}}')).toEqual(['Line 1: there is no variable {{c}}.']);
  expect(check('{{{customer.nick}}}')).toHaveLength(1);
});

test('does not reach behind the list', () => {
  for (const source of [
    '{{customer.constructor.name}}',
    '{{this}}',
    '{{@root.customer}}',
    '{{../customer.name}}',
    '{{lookup customer "constructor"}}',
    '{{#with customer}}{{name}}{{/with}}',
    '{{#each customer}}{{this}}{{/each}}',
    '{{> other}}',
    '{{log customer.name}}',
  ])
    expect([source, check(source).length > 0]).toEqual([source, true]);
});

test('refuses what no message could be written from', () => {
  for (const source of [
    '{{#if}}x{{/if}}',
    '{{#if customer.name office.name}}x{{/if}}',
    '{{#if customer.name includeZero=true}}x{{/if}}',
    '{{if customer.name}}',
    '{{default (if customer.name)}}',
    '{{#default customer.name}}x{{/default}}',
    '{{#unless}}x{{/unless}}',
    '{{default}}',
  ])
    expect([source, check(`Dear\n${source}`)]).toEqual([source, [expect.stringMatching(/^Line 2: /)]]);
  expect(check('{{#if customer.name office.name}}x{{/if}}')).toEqual([
    expect.stringMatching(/^Line 1: \{\{if\}\} does not fit here/),
  ]);
  for (const literal of ['{{"x"}}', '{{5}}', '{{true}}', '{{null}}']) expect(check(literal)).toHaveLength(1);
});

test('whatever is taken can be filled in', () => {
  const values = { customer: { name: 'Li', givenName: '' }, office: { name: 'Home' } };
  for (const source of [
    '{{default customer.givenName "friend"}}',
    '{{#if customer.name}}a{{else if office.name}}b{{else}}c{{/if}}',
    '{{#unless (default customer.givenName 5)}}x{{/unless}}',
    '{{~customer.name~}} {{{office.name}}} {{!-- note --}} {{#if true}}x{{/if}}',
  ]) {
    expect([source, check(source)]).toEqual([source, []]);
    expect(() => renderMessage({ body: source }, values)).not.toThrow();
  }
});

test('names the line of a block that is not closed', () => {
  expect(check('Dear\n{{#if customer.name}}\nhello')).toEqual([
    expect.stringMatching(/^Line 3: a block or a brace is not/),
  ]);
  expect(check('Dear\n{{#if customer.name}}\nhello{{/unless}}')).toEqual([expect.stringMatching(/^Line 2: a block/)]);
  expect(check('{{customer.name')).toHaveLength(1);
});
