import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  playbookStateSchema,
  putInSchema,
  waitingQuerySchema,
  type CustomerPlaybooks,
  type PlaybooksOverview,
  type WaitingList,
} from '../../../shared/contracts/playbooks';
import { UID } from '../content-types';
import { unguarded } from '../guards';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { validate } from '../lib/validate';
import { applyScope, scopeOf } from '../rights';
import { findOfCustomer } from './find-of-customer';
import { findOverview } from './find-overview';
import { findWaiting } from './find-waiting';
import { runPlaybooksSoon } from './jobs';
import { putIn } from './put-in';
import { takeBack, takeOut } from './take-out';

export const ASSIGN = 'plugin::crm.playbooks.assign';

export const controller: Feature['controller'] = ({ strapi }) => ({
  async overview(ctx) {
    const scope = (uid: string) => scopeOf(strapi, ctx.state.user.id, uid);
    const view = {
      customers: await scope(UID.customer),
      runs: await scope(UID.playbookRun),
      tasks: await scope(UID.task),
      now: now(),
    };
    ctx.body = { data: await findOverview(strapi, view) } satisfies { data: PlaybooksOverview };
  },

  async waiting(ctx) {
    const query = validate(waitingQuerySchema, ctx.query);
    const customers = await scopeOf(strapi, ctx.state.user.id, UID.customer);
    const { documentId } = ctx.params as { documentId: string };
    ctx.body = (await findWaiting(strapi, documentId, query, { customers, now: now() })) satisfies WaitingList;
  },

  async setState(ctx) {
    const { state } = validate(playbookStateSchema, ctx.request.body);
    const { documentId } = ctx.params as { documentId: string };
    const found = await strapi.db.query(UID.playbook).findOne({ where: { documentId }, select: ['id'] });
    if (!found) throw new errors.NotFoundError('There is no such playbook', { documentId });
    await strapi.documents(UID.playbook).update({ documentId, data: { state } });
    if (state !== 'paused') await runPlaybooksSoon(strapi);
    ctx.status = 204;
  },

  async ofCustomer(ctx) {
    const { id } = await readableCustomer(strapi, ctx);
    const mayPutIn = Boolean(ctx.state.userAbility.can(ASSIGN));
    ctx.body = { data: await findOfCustomer(strapi, { customer: id, mayPutIn, now: now() }) } satisfies {
      data: CustomerPlaybooks;
    };
  },

  async putIn(ctx) {
    const { playbook } = validate(putInSchema, ctx.request.body);
    const { id: customer } = await readableCustomer(strapi, ctx);
    await unguarded(() => putIn(strapi, { customer, playbook }, now()));
    ctx.status = 204;
  },

  async takeOut(ctx) {
    await changeRun(strapi, ctx, (scope, documentId) => takeOut(strapi, scope, documentId, now()));
  },

  async takeBack(ctx) {
    await changeRun(strapi, ctx, (scope, documentId) => takeBack(strapi, scope, documentId));
  },
});

type Scope = Awaited<ReturnType<typeof scopeOf>>;

const changeRun = async (
  strapi: Core.Strapi,
  ctx: Context,
  change: (scope: Scope, documentId: string) => Promise<void>,
) => {
  const { documentId } = ctx.params as { documentId: string };
  const scope = await scopeOf(strapi, ctx.state.user.id, UID.playbookRun);
  await unguarded(() => change(scope, documentId));
  ctx.status = 204;
};

/** One whom the caller may see, as a customer and with its runs. */
const readableCustomer = async (strapi: Core.Strapi, ctx: Context): Promise<{ id: number }> => {
  const { documentId } = ctx.params as { documentId: string };
  const knex = strapi.db.connection;
  const readable = applyScope(knex('customers'), await scopeOf(strapi, ctx.state.user.id, UID.customer));
  const row = await applyScope(readable, await scopeOf(strapi, ctx.state.user.id, UID.playbookRun))
    .where('document_id', documentId)
    .first('id');
  if (!row) throw new errors.ForbiddenError('This customer is not yours to see.');
  return row;
};
