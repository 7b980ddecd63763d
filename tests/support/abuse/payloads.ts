import type { Random } from '../../../src/plugins/crm/server/src/demo/random';

/** Values that no form sends. Each once broke some application: types, sizes, unicode, names of the prototype, SQL, templates. */
const STRINGS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202Eexe.gpj\u202D',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦'.repeat(40),
  'Z̷̢͎̤̀͜a̸l̸g̴o̵'.repeat(30),
  '\uFEFF',
  'a'.repeat(300),
  'é'.repeat(20_000),
  "' OR 1=1 --",
  "'; drop table customers; --",
  '") or pg_sleep(0) --',
  '1; select version()',
  "\\'; select * from admin_users --",
  '%',
  '_%_',
  '\\',
  '{{7*7}}',
  '{{constructor.constructor("return process")()}}',
  '<%= process.env %>',
  '${process.env.JWT_SECRET}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0',
  '1e309',
  '9999999999999999999999',
  '99999999999',
  '2147483648',
  '-9223372036854775809',
  '0x7f',
  '1.7976931348623157e308',
  '2026-02-30',
  '2026-13-45T99:99:99Z',
  '+275760-09-13T00:00:00.001Z',
  '0000-00-00',
  '275761-01-01',
  '25:61',
  'true',
  '[]',
  '{}',
  '[object Object]',
  'a@b',
  'a@b.c\r\nBcc: x@example.com',
  '(a+)+$',
  '*',
  'api::customer.customer',
  'plugin::users-permissions.user',
  'admin::user',
  'plugin::upload.file',
] as const;

const NUMBERS = [0, -0, -1, 1, 1.5, 1e21, -1e21, 2 ** 31, 2 ** 53, 2 ** 63, 5e-324, 1.7976931348623157e308] as const;

const KEYS = [
  'id', 'documentId', 'connect', 'disconnect', 'set', 'data', 'ids', 'documentIds', 'email', 'password', 'identifier', 'name', 'roles',
  'permissions', 'action', 'subject', 'conditions', 'properties', 'fields', 'code', 'token', 'type', 'lifespan', 'description', 'key',
  'value', 'locale', 'status', 'page', 'pageSize', 'fileInfo', 'files', 'folder', 'parent', 'username', 'events', 'url', 'headers',
  'registrationToken', 'userInfo', 'firstname', 'lastname', 'isActive', 'layouts', 'settings', 'metadatas', 'contentType', 'components',
  'position', 'before', 'after', 'params', 'from', 'to', 'rows', 'mapping', 'deviceId', 'rememberMe', 'currentPassword',
  'passwordConfirmation', '__type', '__component', '__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'length', 'then', 'toJSON',
] as const; // prettier-ignore

export interface Payloads {
  text(): string;
  value(depth?: number): unknown;
  key(): string;
  body(fields: string[]): unknown;
  query(fields: string[]): string;
  raw(): { type: string; body: Buffer | string };
}

const OPERATORS = ['$eq', '$ne', '$in', '$nin', '$gt', '$between', '$contains', '$containsi', '$null', '$notNull', '$startsWith',
  '$and', '$or', '$not', '$jsonSupersetOf', '$elemMatch', '$eqi', '$lt', '$unknown', '$where', '__proto__', '$raw'] as const; // prettier-ignore

const nest = (depth: number, leaf: unknown): unknown => {
  let value = leaf;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
};

export const createPayloads = (random: Random): Payloads => {
  const pick = <T>(list: readonly T[]): T => random.pick(list as T[]);
  const chance = (part: number) => random.next() < part;
  const text = () => pick<string>(STRINGS);
  const key = () => pick<string>(KEYS);

  const value = (depth = 0): unknown => {
    const kind = Math.floor(random.next() * (depth > 3 ? 5 : 9));
    if (kind < 2) return text();
    if (kind === 2) return pick<number>(NUMBERS);
    if (kind === 3) return pick([true, false, null]);
    if (kind === 4) return chance(0.1) ? nest(pick([5, 30, 400]), 'leaf') : text();
    if (kind === 5) return [];
    if (kind === 6) return Array.from({ length: pick([1, 2, 3, 200]) }, () => (depth > 1 ? text() : value(depth + 2)));
    if (kind === 7) return {};
    return Object.fromEntries(Array.from({ length: pick([1, 2, 4]) }, () => [key(), value(depth + 1)]));
  };

  const object = (fields: string[]) =>
    Object.fromEntries(
      Array.from({ length: pick([1, 2, 4, 8]) }, () => [fields.length && chance(0.7) ? pick(fields) : key(), value(1)]),
    );

  const encode = (word: string) => {
    try {
      return encodeURIComponent(word);
    } catch (error) {
      // Half a pair of surrogates has no encoding: its bytes as a careless client would send them.
      if (error instanceof URIError) return '%ED%A0%80';
      throw error;
    }
  };

  const pathInQuery = (fields: string[]) => {
    const field = fields.length && chance(0.7) ? pick(fields) : key();
    return chance(0.3) && fields.length ? `${field}][${pick(fields)}` : field;
  };
  const parameter = (fields: string[]): string => {
    const leaf = encode(chance(0.1) ? text() : text().slice(0, 200));
    switch (Math.floor(random.next() * 12)) {
      case 0:
      case 1:
      case 2:
      case 3:
        return `filters[${pathInQuery(fields)}]${chance(0.8) ? `[${pick(OPERATORS)}]` : ''}${chance(0.3) ? '[]' : ''}=${leaf}`;
      case 4:
        return `filters[${pick(OPERATORS)}][0][${pathInQuery(fields)}][${pick(OPERATORS)}]=${leaf}`;
      case 5:
        return `sort${chance(0.3) ? '[0]' : ''}=${chance(0.6) ? encode(`${pathInQuery(fields)}:desc`) : leaf}`;
      case 6:
        return `populate${chance(0.6) ? `[${pathInQuery(fields)}]` : ''}${chance(0.3) ? '[filters][id][$in]' : ''}=${chance(0.5) ? '*' : leaf}`;
      case 7:
        return `fields[${chance(0.7) ? 0 : pick(['a', '99999', '__proto__'])}]=${leaf}`;
      case 8:
        return `pagination[${pick(['page', 'pageSize', 'start', 'limit', 'withCount'])}]=${leaf}`;
      case 9:
        return `${pick(['page', 'pageSize', '_q', 'locale', 'status', 'query', 'search', 'id', 'ids', 'from', 'to', 'team', 'model', 'uid', 'entityId', 'idsToInclude', 'idsToOmit', 'initialData', 'folder', 'folderPath', 'publicationFilter', 'hasPublishedVersion', 'keepCurrent', 'days', 'action', 'code', 'registrationToken', 'confirmation', 'access_token', 'lastSeenWeek'])}${chance(0.3) ? `[${key()}]` : ''}=${leaf}`;
      case 10:
        return `${'a[b]'.repeat(pick([1, 30, 300]))}=${leaf}`;
      default:
        return `${encode(key())}${chance(0.5) ? `[${encode(text().slice(0, 40))}]` : ''}=${leaf}`;
    }
  };

  return {
    text,
    value,
    key,
    body: (fields) => {
      if (chance(0.1)) return value();
      if (chance(0.5)) return { data: chance(0.1) ? value() : object(fields) };
      return object(fields);
    },
    query: (fields) =>
      `?${Array.from({ length: pick([1, 1, 2, 3, 5]) }, () => parameter(fields)).join('&')}`.slice(0, pick([4_000, 4_000, 12_000])),
    raw: () =>
      pick<() => { type: string; body: Buffer | string }>([
        () => ({ type: 'application/json', body: '{"a":' }),
        () => ({ type: 'application/json', body: '"text"' }),
        () => ({ type: 'application/json', body: 'null' }),
        () => ({ type: 'application/json', body: '[[[[]]]]' }),
        () => ({ type: 'application/json', body: `{"data":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}` }),
        () => ({ type: 'application/json', body: `{"data":${'['.repeat(5_000)}${']'.repeat(5_000)}}` }),
        () => ({ type: 'application/json', body: '{"data":{"price":1e999}}' }),
        () => ({ type: 'application/json', body: JSON.stringify({ data: 'x'.repeat(3_000_000) }) }),
        () => ({ type: 'application/json', body: JSON.stringify(Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`k${n}`, n]))) }),
        () => ({ type: 'application/json; charset=utf-77', body: '{}' }),
        () => ({ type: 'application/json', body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }),
        () => ({ type: 'application/x-www-form-urlencoded', body: 'a[b][c][d][e][f][g]=1&data[__proto__][x]=1&data[name]=%00' }),
        () => ({ type: 'application/x-www-form-urlencoded', body: 'a=1&'.repeat(5_000) }),
        () => ({ type: 'text/plain', body: 'hello' }),
        () => ({ type: 'application/xml', body: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' }),
        () => ({ type: 'multipart/form-data', body: 'no boundary' }),
        () => ({ type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disposition: form-data; name="files"; filename="../../a.html"\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n--x--\r\n' }),
        () => ({ type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n{"name":\r\n--x--\r\n' }),
        () => ({ type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disposition: form-data; name="fileInfo"\r\n\r\n[1,{\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="a\u0000.png"\r\nContent-Type: image/png\r\n\r\nnot a png\r\n--x--\r\n' }),
        () => ({ type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nname\r\ncut off' }),
        () => ({ type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disposition: form-data; name="files"; filename="a.svg"\r\nContent-Type: image/svg+xml\r\n\r\n<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>\r\n--x--\r\n' }),
      ] as (() => { type: string; body: Buffer | string })[])(),
  };
}; // prettier-ignore
