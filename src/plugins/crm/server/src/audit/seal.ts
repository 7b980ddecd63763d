import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { now } from '../lib/clock';
import { currentKeys } from './current-keys';
import { signSeal } from './sign';

const BATCH = 5_000;

/** The end of the chain: kept outside of the database (log, backup), it shows whether seals at the end were taken away. */
export interface AuditHead {
  seq: number;
  hash: string;
  /** Entries under this seal and all before it. */
  total: number;
  at: string;
}

/**
 * Seals what has been committed since the last seal. Writers do not wait for each other: an entry is signed when it is
 * written, and chained here, a little later, in whatever order the transactions ended. One process seals at a time; one
 * that finds another at it leaves the work to it, unless it must `wait`.
 */
export const sealEntries = async (strapi: Core.Strapi, { wait = false } = {}): Promise<void> => {
  let sealed: number;
  do sealed = await sealBatch(strapi, wait);
  while (sealed === BATCH);
};

const sealBatch = (strapi: Core.Strapi, wait: boolean): Promise<number> =>
  strapi.db.connection.transaction(async (trx) => {
    const { rows: lock } = await trx.raw(
      wait
        ? "select true as mine from pg_advisory_xact_lock(hashtextextended('crm:audit-seal', 0))"
        : "select pg_try_advisory_xact_lock(hashtextextended('crm:audit-seal', 0)) as mine",
    );
    if (!lock[0].mine) return 0;
    const entries = await takeUnsealed(trx);
    if (entries.length === 0) return 0;
    const last = await trx('crm_audit.seals').orderBy('seq', 'desc').first('seq', 'hash', 'total');
    const { current, newest } = currentKeys();
    const seal = {
      seq: Number(last?.seq ?? 0) + 1,
      at: now(),
      entries,
      total: Number(last?.total ?? 0) + entries.length,
      keyVersion: current,
    };
    await trx('crm_audit.seals').insert({
      seq: seal.seq,
      at: seal.at,
      entries: entries.map(({ id }) => id),
      total: seal.total,
      key_version: current,
      hash: signSeal(newest, last?.hash ?? Buffer.alloc(0), seal),
    });
    return entries.length;
  });

// An entry that was taken away before it was sealed is sealed without a signature: it stays missed.
const TAKE = `
  with taken as (
    delete from crm_audit.unsealed where id in (select id from crm_audit.unsealed order by id limit :limit) returning id
  )
  select t.id, coalesce(e.mac, '') as mac from taken t left join crm_audit.entries e using (id) order by t.id`;

const takeUnsealed = async (trx: Knex.Transaction) =>
  (await trx.raw<{ rows: { id: string; mac: Buffer }[] }>(TAKE, { limit: BATCH })).rows;

/** Seals what there is and says where the chain ends; `undefined` while nothing has been recorded. */
export const getAuditHead = async (strapi: Core.Strapi): Promise<AuditHead | undefined> => {
  await sealEntries(strapi, { wait: true });
  const last = await strapi.db.connection('crm_audit.seals').orderBy('seq', 'desc').first();
  return (
    last && {
      seq: Number(last.seq),
      hash: last.hash.toString('hex'),
      total: Number(last.total),
      at: last.at.toISOString(),
    }
  );
};
