import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { UID } from '../content-types';
import { blindIndexes, decryptField, lastFourIndexes } from '../encryption';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { canFind, findHits } from './find-hits';
import { readerHere } from './limits';
import type { Indexes } from './match-contact';

interface Params {
  _q?: string;
  where?: Record<string, unknown>;
}

const PICKER = /^\/content-manager\/relations\//;

/**
 * The ids of the records that a search finds for the caller, as a query; undefined when nothing is searched for. In an
 * object, because a query that is awaited runs.
 */
export const searchIds = async (
  strapi: Core.Strapi,
  uid: string,
  query: string,
  indexes?: Indexes,
): Promise<{ ids: Knex.QueryBuilder } | undefined> => {
  const hits = await findHits(uid, query, indexes ?? (await indexesHere(strapi)), readerHere(strapi));
  const { connection } = strapi.db;
  return (
    hits && { ids: connection.select('id').from(connection.raw(`(${hits.text}) as found`, hits.bindings as never)) }
  );
};

/**
 * Every search of every list goes to the search text: Strapi's own tries each column of each row. The relation picker
 * filters its label instead of searching; it is answered the same way.
 */
export const rewriteSearch = (strapi: Core.Strapi) => {
  const hitsOf = async (uid: string, query: string, indexes: Indexes) => {
    const found = await searchIds(strapi, uid, query, indexes);
    return found && { id: { $in: found.ids } };
  };

  const rewrite = async ({ model, params }: { model: { uid: string }; params: Params }) => {
    if (!canFind(model.uid)) return;
    const isPicker = params.where && PICKER.test(strapi.requestContext.get()?.path ?? '');
    if (typeof params._q !== 'string' && !isPicker) return;
    const indexes = await indexesHere(strapi);
    if (typeof params._q === 'string') {
      const hits = await hitsOf(model.uid, params._q, indexes);
      delete params._q;
      if (hits) params.where = params.where ? { $and: [params.where, hits] } : hits;
    } else {
      const typed = [...new Set(findTyped(params.where))];
      const hits = new Map(
        await Promise.all(typed.map(async (text) => [text, await hitsOf(model.uid, text, indexes)] as const)),
      );
      params.where = mapPickerFilter(params.where, (text) => hits.get(text)) as Params['where'];
    }
  };

  strapi.db.lifecycles.subscribe({
    beforeFindMany: rewrite,
    beforeFindOne: rewrite,
    beforeCount: rewrite,
    beforeDeleteMany: rewrite,
  } as never);
};

interface Ability {
  can(action: string, subject: string, field?: string): boolean;
}

/** The attribute of a customer that a component stands in. */
const PART_OF: Record<string, string> = { 'customer.phone': 'phones', 'customer.email': 'emails' };

const indexesHere = async (strapi: Core.Strapi): Promise<Indexes> => {
  const { defaultCountry } = await getSettings(strapi);
  const request = strapi.requestContext.get();
  const ability = request?.state.userAbility as Ability | undefined;
  const { reads } = readerHere(strapi);
  const isOpen = (uid: string, attribute: string) =>
    reads(UID.customer, uid === UID.customer ? attribute : `${PART_OF[uid] ?? uid}.${attribute}`);
  return {
    of: (uid, attribute, value) => (isOpen(uid, attribute) ? blindIndexes(uid, attribute, value, defaultCountry) : []),
    ofLastFour: (uid, attribute, lastFour) => (isOpen(uid, attribute) ? lastFourIndexes(uid, attribute, lastFour) : []),
    async phonesEnding(digits) {
      if (!isOpen('customer.phone', 'number')) return [];
      const phones = await runSql<{ id: number; number: string }>(
        strapi,
        'select id, number from components_customer_phones where number_last_four_index = any(:indexes)',
        { indexes: lastFourIndexes('customer.phone', 'number', digits.slice(-4)) },
      );
      return phones
        .filter(({ number }) => decryptField('customer.phone', 'number', number)?.endsWith(digits))
        .map(({ id }) => id);
    },
    mayReadIdentity:
      !request || Boolean(ability?.can('plugin::content-manager.explorer.read', UID.customer, 'idNumber')),
  };
};

/**
 * The picker's `{ <label>: { $containsi: typed } }`, wherever it stands, replaced by what is found. Not asynchronous: a
 * condition may hold a query of the driver, which would run when it is awaited.
 */
export const mapPickerFilter = (where: unknown, hitsOf: (typed: string) => object | undefined): unknown => {
  if (Array.isArray(where)) return where.map((one) => mapPickerFilter(one, hitsOf));
  if (!isPlain(where)) return where;
  const typed = typedIn(where);
  if (typed !== undefined) return hitsOf(typed) ?? {};
  return Object.fromEntries(Object.entries(where).map(([key, one]) => [key, mapPickerFilter(one, hitsOf)]));
};

/** Every text that was typed into the picker. */
const findTyped = (where: unknown): string[] => {
  if (Array.isArray(where)) return where.flatMap(findTyped);
  if (!isPlain(where)) return [];
  const typed = typedIn(where);
  return typed === undefined ? Object.values(where).flatMap(findTyped) : [typed];
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const typedIn = (where: Record<string, unknown>): string | undefined => {
  const [first, ...others] = Object.values(where) as { $containsi?: unknown }[];
  return others.length === 0 && typeof first?.$containsi === 'string' ? first.$containsi : undefined;
};
