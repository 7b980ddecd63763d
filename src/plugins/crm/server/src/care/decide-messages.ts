import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { z } from 'zod';
import {
  DECIDABLE,
  MAX_DECISIONS,
  type careDecisionsSchema,
  type CareDecided,
} from '../../../shared/contracts/care-outbox';
import { applyScope, type Scope } from '../rights';
import { getSettings } from '../settings';
import { carryOut, type Decision, type Undecided } from './carry-out';
import { filterMessages } from './filter-messages';

/** Committed together. */
const BATCH = 500;

type Asked = Omit<z.output<typeof careDecisionsSchema>, 'decision'>;

/** Carries out one decision on many messages: on those that still stand as they were seen. */
export const decideMessages = async (
  strapi: Core.Strapi,
  scope: Scope,
  { asOf, messages, filter, count, ...decision }: Decision & Asked,
): Promise<CareDecided> => {
  if (messages) await mustExist(strapi, scope, messages);
  const { timeZone } = await getSettings(strapi);
  const asked = messages?.length ?? count ?? 0;
  let decided = 0;
  let last = 0;
  let isOver = false;
  while (!isOver && decided < MAX_DECISIONS) {
    const batch = (await strapi.db.transaction(async ({ trx }) => {
      const query = filter
        ? (await filterMessages(strapi, filter, scope, timeZone)).messages
        : applyScope(trx('care_messages as m'), scope, 'm').whereIn('m.document_id', messages ?? []);
      const rows = await waiting(query, trx, { decision, asOf, after: last });
      await carryOut(strapi, trx, decision, rows);
      return rows;
    })) as unknown as Undecided[];
    decided += batch.length;
    last = batch.at(-1)?.id ?? last;
    isOver = batch.length < BATCH;
  }
  return { decided, changed: isOver ? Math.max(0, asked - decided) : 0, more: !isOver };
};

interface Wanted {
  decision: Decision;
  asOf: string;
  after: number;
}

/** The next of them that nobody and nothing has touched since, and locks them. */
const waiting = (
  query: Knex.QueryBuilder,
  trx: Knex.Transaction,
  { decision: { decision }, asOf, after }: Wanted,
): Promise<Undecided[]> =>
  query
    .transacting(trx)
    .leftJoin('customers as c', 'c.id', 'm.customer_key')
    .whereIn('m.state', DECIDABLE[decision])
    .where((either) => either.whereNull('m.updated_at').orWhere('m.updated_at', '<=', new Date(asOf)))
    .where('m.id', '>', after)
    .orderBy('m.id')
    .limit(BATCH)
    .forUpdate('m')
    .select('m.id', 'm.document_id', 'm.state', 'c.time_zone') as unknown as Promise<Undecided[]>;

const mustExist = async (strapi: Core.Strapi, scope: Scope, documentIds: string[]) => {
  const found = await applyScope(strapi.db.connection('care_messages as m'), scope, 'm')
    .whereIn('m.document_id', documentIds)
    .select('m.document_id');
  if (found.length < documentIds.length) throw new errors.NotFoundError('There is no such message.');
};
