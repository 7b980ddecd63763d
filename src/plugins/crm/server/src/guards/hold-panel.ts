import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { isOurType } from '../content-types';
import { accessOfAdmin, type Ability, type Access } from './access';
import { checkPanelQuery } from './check-panel-query';
import { holdPicker } from './hold-picker';
import { attributesIn, type Walk } from './place';

type Middleware = (ctx: Context, next: Next) => Promise<void>;
interface Route {
  path: string;
  config?: { middlewares?: Middleware[] };
}

/**
 * The Content Manager's own routes read the database in ways that no rule of documents sees, and trust the query of the
 * address. Each one that names a type goes through here first; every route of the plugin is walked by the test of rights.
 */
export const holdPanel = (strapi: Core.Strapi): void => {
  const { routes } = (strapi.plugin('content-manager').routes as unknown as { admin: { routes: Route[] } }).admin;
  for (const route of routes) {
    const hold = holdFor(route.path);
    if (!hold) continue;
    const middleware: Middleware = async (ctx, next) => {
      const ability = ctx.state.userAbility as Ability;
      const walk = { attributesOf: attributesIn(strapi), access: accessOfAdmin(strapi, ability) };
      await hold(strapi, walk, ctx, next);
    };
    route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), middleware] };
  }
};

type Hold = (strapi: Core.Strapi, walk: Walk, ctx: Context, next: Next) => Promise<void>;

const holdFor = (path: string): Hold | undefined => {
  if (path.startsWith('/relations/')) return holdPicker;
  if (path.endsWith('/countManyEntriesDraftRelations')) return holdCount;
  if (path.startsWith('/uid/')) return holdUid;
  return path.includes('-types/:model') ? holdList : undefined;
};

const holdList: Hold = async (_strapi, walk, ctx, next) => {
  const { model } = ctx.params as { model: string };
  if (isOurType(model) && walk.access.readsType(model)) await checkPanelQuery(walk, model, ctx.query);
  await next();
};

/** Strapi counts the records it is asked about without asking whose they are. */
const holdCount: Hold = async (strapi, walk, ctx, next) => {
  const { model } = ctx.params as { model: string };
  const ids = [(ctx.query as { documentIds?: string | string[] }).documentIds ?? []].flat();
  if (isOurType(model) && !(await areReadable(strapi, walk.access, model, ids))) throw new errors.NotFoundError();
  await next();
};

export const areReadable = async (strapi: Core.Strapi, access: Access, uid: string, documentIds: string[]) => {
  const allowed = await access.filtersOf(uid);
  if (allowed === undefined) return true;
  if (allowed === false) return false;
  const where = { $and: [{ documentId: { $in: documentIds } }, allowed] };
  return (await strapi.db.query(uid as never).count({ where: where as never })) === new Set(documentIds).size;
};

/** Whether a value is taken, told to those who may write the type. */
const holdUid: Hold = async (_strapi, _walk, ctx, next) => {
  const { contentTypeUID } = (ctx.request.body ?? {}) as { contentTypeUID?: string };
  const ability = ctx.state.userAbility as Ability;
  const may = ['create', 'update'].some((action) =>
    ability.can(`plugin::content-manager.explorer.${action}`, contentTypeUID),
  );
  if (!contentTypeUID || !may) throw new errors.ForbiddenError();
  await next();
};
