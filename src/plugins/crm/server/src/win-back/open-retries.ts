import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Knex } from 'knex';
import { UID } from '../content-types';
import { OPEN_RETRY } from './win-back-rows';

export interface Retry {
  /** Document id. */
  task: string;
  customerId: number;
  dueAt: string | null;
  notes: string | null;
  ownerKey: number | null;
  teamKey: number | null;
}

/** By the row id of the customer. */
export const findOpenRetries = async (trx: Knex, customerIds: number[]): Promise<Map<number, Retry>> => {
  const retries = await openRetries(trx).whereIn('r.customer_key', customerIds);
  return new Map(retries.map((row) => [row.customerId, toRetry(row)]));
};

export const openRetries = (trx: Knex) =>
  trx('tasks as r').whereRaw(OPEN_RETRY).select('r.notes', {
    task: 'r.document_id',
    customerId: 'r.customer_key',
    dueAt: 'r.due_at',
    ownerKey: 'r.owner_key',
    teamKey: 'r.team_key',
  });

export const toRetry = (row: Omit<Retry, 'dueAt'> & { dueAt: Date | null }): Retry => ({
  ...row,
  dueAt: row.dueAt && new Date(row.dueAt).toISOString(),
});

/** Somebody else's call is moved only by who may change that person's tasks. */
export const mayChange = (strapi: Core.Strapi, ctx: Context, { ownerKey, teamKey }: Retry): void => {
  const { can } = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model: UID.task });
  if (!can.update({ ownerKey, teamKey }, 'dueAt'))
    throw new errors.ForbiddenError('Somebody else has planned a retry with this customer; it is not yours to move.');
};
