import type { Core } from '@strapi/strapi';
import { canFind, findHits } from './find-hits';

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
  const hitsOf = (uid: string, query: string) => {
    const hits = findHits(uid, query);
    const { connection } = strapi.db;
    return (
      hits && {
        id: { $in: connection.select('id').from(connection.raw(`(${hits.text}) as found`, hits.bindings as never)) },
      }
    );
  };

  const rewrite = ({ model, params }: { model: { uid: string }; params: Params }) => {
    if (!canFind(model.uid)) return;
    if (typeof params._q === 'string') {
      const hits = hitsOf(model.uid, params._q);
      delete params._q;
      if (hits) params.where = params.where ? { $and: [params.where, hits] } : hits;
    } else if (params.where && PICKER.test(strapi.requestContext.get()?.path ?? ''))
      params.where = mapPickerFilter(params.where, (typed) => hitsOf(model.uid, typed)) as Params['where'];
  };

  strapi.db.lifecycles.subscribe({
    beforeFindMany: rewrite,
    beforeFindOne: rewrite,
    beforeCount: rewrite,
    beforeDeleteMany: rewrite,
  } as never);
};

/** The picker's `{ <label>: { $containsi: typed } }`, wherever it stands, replaced by what is found. */
export const mapPickerFilter = (where: unknown, hitsOf: (typed: string) => object | undefined): unknown => {
  if (Array.isArray(where)) return where.map((one) => mapPickerFilter(one, hitsOf));
  if (typeof where !== 'object' || where === null || Object.getPrototypeOf(where) !== Object.prototype) return where;
  const entries = Object.entries(where);
  const [value] = entries.map(([, one]) => one as { $containsi?: unknown });
  if (entries.length === 1 && typeof value?.$containsi === 'string') return hitsOf(value.$containsi) ?? {};
  return Object.fromEntries(entries.map(([key, one]) => [key, mapPickerFilter(one, hitsOf)]));
};
