import { isInnerText, readError } from './read-error';

const anError = (fields: object, name = 'error', message = 'select "t0".* from "files"') =>
  Object.assign(new Error(message), { name }, fields);

test.each([
  ['a text where a number belongs', { code: '22P02' }],
  ['a number out of range', { code: '22003' }],
  ['a NUL byte', { code: '22021' }],
  ['a text too long', { code: '22001' }],
])('%s is a 400 without the words of the database', (_, fields) => {
  const refusal = readError(anError(fields));
  expect(refusal?.status).toBe(400);
  expect(isInnerText(refusal?.message)).toBe(false);
});

test('a value that is taken is told at its field', () => {
  const refusal = readError(anError({ code: '23505', detail: 'Key (first_name)=(x) already exists.' }));
  expect(refusal?.errors?.[0].path).toEqual(['firstName']);
});

test('a deadlock, a lost connection and an error of ours stay what they are', () => {
  expect(readError(anError({ code: '40P01' }))).toBeUndefined();
  expect(readError(anError({ code: 'ECONNRESET' }))).toBeUndefined();
  expect(readError(new TypeError('ours'))).toBeUndefined();
  expect(readError('thrown text')).toBeUndefined();
});

test('a shape that a library did not expect is a 400, and suspect', () => {
  const error = new TypeError("Cannot read properties of undefined (reading 'map')");
  error.stack = `${error.message}\n    at x (/app/node_modules/@strapi/admin/y.js:1:1)\n    at z (/app/dist/src/plugins/crm/a.js:1:1)`;
  expect(readError(error)).toMatchObject({ status: 400, isSuspect: true });
  error.stack = `${error.message}\n    at z (/app/dist/src/plugins/crm/a.js:1:1)\n    at x (/app/node_modules/koa/y.js:1:1)`;
  expect(readError(error)).toBeUndefined();
});

test('a query that the query builder cannot build is a 400, a pool that is exhausted is not', () => {
  const stack = 'Error: x\n    at processWhere (/app/node_modules/@strapi/database/dist/query/helpers/where.js:1:1)';
  expect(readError(anError({ stack }, 'Error', 'Operator $or must be an array'))).toMatchObject({ status: 400 });
  expect(readError(anError({ stack }, 'KnexTimeoutError', 'Timeout acquiring a connection'))).toBeUndefined();
});

test('what only insiders should read is told from what anybody may', () => {
  expect(isInnerText('select "t0".* from "admin_roles" as "t0" - invalid input syntax for type integer: "x"')).toBe(
    true,
  );
  expect(isInnerText("Cannot read properties of undefined (reading 'id')")).toBe(true);
  expect(isInnerText('Please select a customer, then update it.')).toBe(false);
});
