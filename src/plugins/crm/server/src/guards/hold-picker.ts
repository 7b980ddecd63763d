import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { isOurType } from '../content-types';
import type { Filters } from './access';
import { checkPanelQuery } from './check-panel-query';
import { mayRead, placeOf, refuseKey, below, type Place, type Walk } from './place';

/**
 * The fields of a relation: who may be chosen and who is linked. Strapi checks the record and its conditions; it does
 * not check records of a component, nor types that the role does not read at all, nor what comes along with the
 * records offered; and it tells the ids of linked records that the caller may not read.
 */
export const holdPicker = async (strapi: Core.Strapi, walk: Walk, ctx: Context, next: Next): Promise<void> => {
  const { model, targetField, id } = ctx.params as { model: string; targetField: string; id?: string };
  const query = ctx.query as Record<string, unknown>;
  const attribute = walk.attributesOf(model)[targetField];
  const target = attribute?.target;
  if (!attribute || attribute.type !== 'relation' || !target) return void (await next());
  const isRecord = isOurType(model);
  if (isRecord && (!walk.access.readsType(model) || !mayRead(walk, placeOf(model), targetField)))
    throw new errors.ForbiddenError();
  const allowed = await walk.access.filtersOf(target);
  if (allowed === false) throw new errors.ForbiddenError();
  if (query.populate !== undefined) refuseKey('populate');
  if (!isRecord) await checkComponent(strapi, walk, model, targetField, id ?? (query.id as string | undefined));
  if (!id) await checkPanelQuery(walk, target, query);
  await next();
  if (id && allowed) ctx.body = await findReadable(strapi, walk, { model, targetField, target, id, allowed, query });
};

/** A part of a record is read with it: the record must be readable, and so must this field of it. */
const checkComponent = async (
  strapi: Core.Strapi,
  walk: Walk,
  component: string,
  field: string,
  id: string | undefined,
): Promise<void> => {
  const places = Object.keys(strapi.contentTypes)
    .filter(isOurType)
    .flatMap((uid) => placesOf(walk, placeOf(uid), component));
  for (const place of places) {
    if (!mayRead(walk, place, field)) continue;
    const allowed = await walk.access.filtersOf(place.type);
    if (allowed === false) continue;
    if (id === undefined) return;
    const holder = place.path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), { id: Number(id) });
    const where = allowed ? { $and: [holder, allowed] } : holder;
    if (await strapi.db.query(place.type as never).findOne({ where: where as never, select: ['id'] })) return;
  }
  throw new errors.ForbiddenError();
};

/** Where in a type a component stands. */
const placesOf = (walk: Walk, place: Place, component: string): Place[] =>
  Object.entries(walk.attributesOf(place.schema)).flatMap(([name, attribute]) => {
    if (!attribute.component) return [];
    const inside = below(place, name, attribute.component);
    return attribute.component === component ? [inside] : placesOf(walk, inside, component);
  });

interface Linked {
  model: string;
  targetField: string;
  target: string;
  id: string;
  allowed: Filters;
  query: Record<string, unknown>;
}

/** The page of linked records that the caller may read, counted by themselves. */
const findReadable = async (
  strapi: Core.Strapi,
  walk: Walk,
  { model, targetField, target, id, allowed, query }: Linked,
) => {
  const records = strapi.db.query(model as never);
  const isPart = !isOurType(model);
  const record: { id: number } | null = isPart
    ? { id: Number(id) }
    : await records.findOne({ where: { documentId: id } as never, select: ['id'] });
  const select = [
    'id',
    'documentId',
    'updatedAt',
    'publishedAt',
    await labelOf(strapi, walk, model, targetField, target),
  ];
  const params = { select: [...new Set(select)], where: allowed };
  if (walk.attributesOf(model)[targetField]?.relation?.endsWith('ToMany')) {
    const page = { page: Number(query.page ?? 1), pageSize: Number(query.pageSize ?? 10) };
    return records.loadPages(record as never, targetField as never, { ...params, ordering: 'desc', ...page } as never);
  }
  const linked: unknown = await records.load(record as never, targetField as never, params as never);
  const results = linked ? [linked] : [];
  return { results, pagination: { page: 1, pageCount: 1, pageSize: 10, total: results.length } };
};

/** The field that the panel shows of a linked record, if the caller may read it. */
const labelOf = async (strapi: Core.Strapi, walk: Walk, model: string, field: string, target: string) => {
  const manager = strapi.plugin('content-manager');
  const { metadatas } = (await (isOurType(model)
    ? manager.service('content-types').findConfiguration(strapi.getModel(model as never))
    : manager.service('components').findConfiguration(strapi.components[model as never]))) as {
    metadatas: Record<string, { edit?: { mainField?: string } }>;
  };
  const label = metadatas[field]?.edit?.mainField ?? 'documentId';
  return mayRead(walk, placeOf(target), label) ? label : 'documentId';
};
