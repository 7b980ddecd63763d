import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { UID, type TypeUid } from '../content-types';

/** The letter of a type's human numbers; its table has a trigger that numbers what comes in without one. */
export const NUMBER_LETTER: Partial<Record<TypeUid, string>> = {
  [UID.customer]: 'C',
  [UID.listing]: 'L',
  [UID.transaction]: 'T',
  [UID.complaint]: 'K',
  [UID.employee]: 'E',
};

/** The next `count` human numbers of a type, as `C-000123`. A number that is taken is never given out again. */
export const takeNumbers = async (
  strapi: Core.Strapi,
  uid: TypeUid,
  count: number,
  trx?: Knex.Transaction,
): Promise<string[]> => {
  const letter = NUMBER_LETTER[uid];
  if (!letter) throw new Error(`${uid} has no human numbers`);
  const { rows } = await (trx ?? strapi.db.connection).raw<{ rows: { number: string }[] }>(
    'select crm_next_number(:letter) as number from generate_series(1, :count)',
    { letter, count },
  );
  return rows.map((row) => row.number);
};
