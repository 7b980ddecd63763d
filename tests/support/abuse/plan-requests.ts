import type { Random } from '../../../src/plugins/crm/server/src/demo/random';
import type { Payloads } from './payloads';
import type { OpenRoute } from './routes';

export interface AbusiveRequest {
  route: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Buffer | string;
}

export interface Ground {
  /** Types by UID with the names of their fields. */
  types: Record<string, string[]>;
  /** `/api/customers` belongs to `api::customer.customer`. */
  uidOfPath: Record<string, string>;
  /** One record of each type. */
  records: Record<string, string>;
}

const HEADERS: Record<string, string>[] = [
  { 'Content-Encoding': 'gzip' },
  { Accept: 'text/html;q=9' },
  { 'Accept-Language': 'zz-ZZ,'.repeat(50) },
  { 'X-Forwarded-For': '127.0.0.1, ::1' },
  { Origin: 'https://evil.example' },
  { Cookie: 'strapi_admin_refresh=%00; koa.sess=eyJ9; koa.sess.sig=x' },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { 'Content-Length': '5' },
];

const segment = (word: string) => {
  const cut = word.slice(0, 300) || '%20';
  return cut === '%20' ? cut : encodeURIComponent(cut.replace(/\p{Surrogate}/gu, '\ufffd'));
};

/** One malformed request to a route: sound in most parts, so that it comes past the first check, and wrong in one or two. */
export const planRequest = (route: OpenRoute, ground: Ground, random: Random, payloads: Payloads): AbusiveRequest => {
  const chance = (part: number) => random.next() < part;
  const uids = Object.keys(ground.types);
  const chosen =
    Object.entries(ground.uidOfPath).find(([start]) => route.path.startsWith(start))?.[1] ?? random.pick(uids);
  const path = route.path.replace(/\(\.\*\)/g, '').replace(/:(\w+)(\([^)]*\))?[*+?]?/g, (_, name: string) => {
    if (chance(0.3)) return chance(0.15) ? '%E0%A4%A' : segment(payloads.text());
    if (/model|uid|contenttype/i.test(name)) return encodeURIComponent(chosen);
    if (/id|slug/i.test(name))
      return chance(0.6) ? (ground.records[chosen] ?? '1') : String(random.pick([0, 1, 2, 99]));
    if (/targetfield/i.test(name)) return random.pick(ground.types[chosen]);
    return segment(random.pick([...ground.types[chosen], payloads.text()]));
  });
  const fields = ground.types[chosen];
  const request: AbusiveRequest = { route: `${route.method} ${route.path}`, method: route.method, path, headers: {} };
  const hasBody = !['GET', 'DELETE'].includes(route.method) || chance(0.05);
  if (!hasBody || chance(0.3)) request.path += payloads.query(fields);
  if (hasBody) {
    const raw = chance(0.2) ? payloads.raw() : undefined;
    request.headers['Content-Type'] = raw?.type ?? 'application/json';
    request.body = raw?.body ?? JSON.stringify(payloads.body(fields));
  }
  if (chance(0.05)) {
    const extra = random.pick(HEADERS);
    if (!('Content-Length' in extra) || Number(request.body?.length) > 5) Object.assign(request.headers, extra);
  }
  return request;
};
