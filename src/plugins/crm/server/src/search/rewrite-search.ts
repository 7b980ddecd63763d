import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { blindIndexes, decryptField, lastFourIndexes } from '../encryption';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { canFind, findHits } from './find-hits';
import type { Indexes } from './match-contact';

interface Params {
  _q?: string;
  where?: Record<string, unknown>;
}

const PICKER = /^\/content-manager\/relations\//;

/**
 * Every search of every list goes to the search text: Strapi's own tries each column of each row. The relation picker
 * filters its label instead of searching; it is answered the same way.
 */
export const rewriteSearch = (strapi: Core.Strapi) => {
  const hitsOf = async (uid: string, query: string, indexes: Indexes) => {
    const hits = await findHits(uid, query, indexes);
    const { connection } = strapi.db;
    return (
      hits && {
        id: { $in: connection.select('id').from(connection.raw(`(${hits.text}) as found`, hits.bindings as never)) },
      }
    );
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
    } else
      params.where = (await mapPickerFilter(params.where, (typed) =>
        hitsOf(model.uid, typed, indexes),
      )) as Params['where'];
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

const indexesHere = async (strapi: Core.Strapi): Promise<Indexes> => {
  const { defaultCountry } = await getSettings(strapi);
  const request = strapi.requestContext.get();
  const ability = request?.state.userAbility as Ability | undefined;
  return {
    of: (uid, attribute, value) => blindIndexes(uid, attribute, value, defaultCountry),
    ofLastFour: lastFourIndexes,
    async phonesEnding(digits) {
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

/** The picker's `{ <label>: { $containsi: typed } }`, wherever it stands, replaced by what is found. */
export const mapPickerFilter = async (
  where: unknown,
  hitsOf: (typed: string) => Promise<object | undefined>,
): Promise<unknown> => {
  if (Array.isArray(where)) return Promise.all(where.map((one) => mapPickerFilter(one, hitsOf)));
  if (typeof where !== 'object' || where === null || Object.getPrototypeOf(where) !== Object.prototype) return where;
  const entries = Object.entries(where);
  const [value] = entries.map(([, one]) => one as { $containsi?: unknown });
  if (entries.length === 1 && typeof value?.$containsi === 'string') return (await hitsOf(value.$containsi)) ?? {};
  const mapped = entries.map(async ([key, one]) => [key, await mapPickerFilter(one, hitsOf)] as const);
  return Object.fromEntries(await Promise.all(mapped));
};
