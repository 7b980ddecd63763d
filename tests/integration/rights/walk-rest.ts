import {
  findGrant,
  restReach,
  restRoles,
  type RestGrant,
  type RestRole,
} from '../../../src/plugins/crm/server/src/rights/rest-table';
import type { TestApp } from '../../support/app';
import { inBatches, type Cells } from './cells';
import { ALWAYS, type Attribute } from './expected';
import { CUSTOMER, type Call, type Office } from './office';
import { TYPES } from './walk-actions';

export interface RestCaller {
  call: Call;
  /** Records of the employee behind the login, by type. */
  own: Record<string, string>;
}

const pathOf = (app: TestApp, uid: string): string =>
  `/api/${(app.strapi.contentTypes[uid as never] as { info: { pluralName: string } }).info.pluralName}`;

/** A login of a REST role, or of none, over the generated REST of every type. */
export const walkRest = async (office: Office, caller: RestCaller, role: RestRole | undefined, cells: Cells) => {
  const { app } = office;
  const hasRoute = (uid: string) => app.strapi.api(uid.split('.')[1] as string)?.routes !== undefined;
  await inBatches(TYPES.filter(hasRoute), async (uid) => {
    const base = pathOf(app, uid);
    const grant: RestGrant | undefined = findGrant(role?.type, uid);
    const reach = role ? restReach(role.type, uid, 'read') : 'none';
    const own = caller.own[uid];
    const foreign = office.foreign[uid] ?? office.common[uid] ?? '';

    const list = await caller.call('GET', `${base}?pagination[pageSize]=100`);
    if (list.status === 404) return; // This type has no REST.
    cells.expect('rest list', uid, list.status, reach === 'none' ? 403 : 200);
    const ids = ((list.body.data ?? []) as { documentId: string }[]).map(({ documentId }) => documentId);
    if (reach !== 'none') {
      cells.expect('rest list', `${uid} foreign`, ids.includes(foreign), reach === 'all');
      const { total } = (list.body.meta as { pagination: { total: number } }).pagination;
      cells.expect('rest count', uid, total === ids.length || ids.length === 100, true);
      if (own) cells.expect('rest list', `${uid} own`, ids.includes(own), reach === 'all' || reach === 'own');
    }
    const one = await caller.call('GET', `${base}/${foreign}`);
    cells.expect('rest detail', `${uid} foreign`, one.status, reach === 'none' ? 403 : reach === 'all' ? 200 : 404);
    const change = await caller.call('PUT', `${base}/${foreign}`, { data: {} });
    cells.expect('rest change', `${uid} foreign`, change.status, grant?.update ? 404 : 403);
    cells.expect('rest delete', `${uid} foreign`, (await caller.call('DELETE', `${base}/${foreign}`)).status, 403);
    const give = await caller.call('POST', base, {
      data: { owner: office.stranger.employee?.documentId, ownerKey: 1 },
    });
    cells.expect('rest create', `${uid} for a stranger`, give.status, grant?.create ? 400 : 403);
    if (reach === 'none') return;

    const { attributes } = app.strapi.contentTypes[uid as never] as { attributes: Record<string, Attribute> };
    const isOpen = (name: string) => (grant?.fields ? grant.fields.includes(name) : !grant?.hidden?.includes(name));
    for (const [name, { type, private: isPrivate }] of Object.entries(attributes)) {
      if (ALWAYS.includes(name) || (isOpen(name) && !isPrivate)) continue;
      const inner = type === 'relation' || type === 'component' ? '[id]' : '';
      for (const query of [
        `filters[${name}]${inner}[$notNull]=true`,
        `filters[$or][0][$not][${name}]${inner}[$eq]=1`,
        ...(inner ? [] : [`sort=${name}:desc`]),
      ]) {
        const answer = await caller.call('GET', `${base}?${query}`);
        cells.expect('rest probe', `${uid} ${query}`, answer.status, 400);
      }
      for (const query of [`fields[0]=${name}`, `populate[${name}]=true`, 'populate=*']) {
        const answer = await caller.call('GET', `${base}?${query}`);
        const rows = (answer.body.data ?? []) as Record<string, unknown>[];
        cells.expect(
          'rest fields',
          `${uid} ${query}`,
          rows.some((row) => name in row),
          false,
        );
      }
    }
  });
};

export const REST_ROLES = [...restRoles, undefined];

/** Somebody else's customer in every form of a link, and at two steps. */
export const walkRestLinks = async (office: Office, caller: RestCaller, cells: Cells) => {
  const { app, foreign } = office;
  const deal = pathOf(app, 'api::transaction.transaction');
  const { name } = await app.strapi.db.query(CUSTOMER).findOne({ where: { documentId: foreign[CUSTOMER] } });
  for (const customer of [
    foreign[CUSTOMER],
    { connect: [{ documentId: foreign[CUSTOMER] }] },
    { set: [foreign[CUSTOMER]] },
  ]) {
    const answer = await caller.call('PUT', `${deal}/${caller.own['api::transaction.transaction']}`, {
      data: { counterparty: customer },
    });
    cells.expect('rest link', 'deal to a stranger', answer.status, 403);
  }
  for (const query of [
    'populate[counterparty][populate]=*',
    'populate[customer][populate][referredBy]=true',
    `filters[counterparty][name][$eq]=${encodeURIComponent(name)}`,
  ]) {
    const answer = await caller.call('GET', `${deal}?${query}`);
    cells.expect('rest populate', query, [answer.status < 500, answer.text.includes(name)], [true, false]);
  }
  for (const sort of ['counterparty.name', 'customer.idNumber', 'owner.name'])
    cells.expect('rest probe', `sort ${sort}`, (await caller.call('GET', `${deal}?sort=${sort}`)).status, 400);
};

type Token = 'read-only' | 'custom' | 'full-access';

/** API tokens: what they were given and no more; private columns to none of them. */
export const walkTokens = async (office: Office, cells: Cells) => {
  const { app, foreign } = office;
  const tokens = app.strapi.service('admin::api-token-content-api');
  for (const type of ['read-only', 'custom', 'full-access'] satisfies Token[]) {
    const { accessKey } = await tokens.create({
      name: type, description: '', type, lifespan: null, kind: 'content-api',
      ...(type === 'custom' && { permissions: ['api::area.area.find'] }),
    }); // prettier-ignore
    const call = office.caller({ Authorization: `Bearer ${accessKey}` });
    for (const uid of TYPES) {
      const base = pathOf(app, uid);
      const list = await call('GET', base);
      if (list.status === 404) continue;
      const mayRead = type !== 'custom' || uid === 'api::area.area';
      cells.expect('token', `${type} ${uid} list`, list.status, mayRead ? 200 : 403);
      if (type !== 'full-access')
        cells.expect(
          'token',
          `${type} ${uid} change`,
          (await call('PUT', `${base}/${foreign[uid]}`, { data: {} })).status,
          403,
        );
      const { attributes } = app.strapi.contentTypes[uid as never] as { attributes: Record<string, Attribute> };
      for (const [name, { private: isPrivate }] of Object.entries(attributes)) {
        if (!isPrivate || ALWAYS.includes(name) || !mayRead) continue;
        cells.expect(
          'token',
          `${type} ${uid} ${name}`,
          (await call('GET', `${base}?filters[${name}][$notNull]=true`)).status,
          400,
        );
        cells.expect('token', `${type} ${uid} ${name} told`, list.text.includes(`"${name}"`), false);
      }
    }
  }
};
