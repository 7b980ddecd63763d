import type { Core } from '@strapi/strapi';
import { sql, type Sql } from './sql';

/** What the caller of a request may read, as the guards know it: nothing else is found by. */
export interface SearchLimits {
  reads(uid: string, path: string): boolean;
  /** The filter that holds the caller to readable records: `undefined` where all are, `false` where none is. */
  filtersOf(uid: string): Promise<Record<string, unknown> | undefined | false>;
}

type FindLimits = () => SearchLimits | undefined;
const finders = new WeakMap<Core.Strapi, FindLimits>();

/** The guards stand below search in the order of features: they tell it here whom it answers. */
export const limitSearch = (strapi: Core.Strapi, find: FindLimits): void => void finders.set(strapi, find);

/** Outside of a request nothing is closed. */
export interface Reader {
  reads(uid: string, path: string): boolean;
  /** The ids of the readable records of a type; undefined where all are. */
  readable(uid: string): Promise<Sql | undefined>;
}

export const readerHere = (strapi: Core.Strapi): Reader => {
  const limits = finders.get(strapi)?.();
  return {
    reads: (uid, path) => limits?.reads(uid, path) ?? true,
    async readable(uid) {
      const filters = await limits?.filtersOf(uid);
      if (filters === undefined) return undefined;
      if (filters === false) return sql('select null::int where false');
      const query = strapi.db
        .queryBuilder(uid as never)
        .where(filters)
        .select(['id'])
        .getKnexQuery()
        .toSQL();
      return { text: query.sql, bindings: [...query.bindings] as Sql['bindings'] };
    },
  };
};
