import type { Core } from '@strapi/strapi';
import { runSql } from '../lib/run-sql';
import type { MovedRow } from './find-moved-rows';
import { HOLDINGS, type Holding } from './holdings';
import { tablesOf } from './link-tables';
import { moveRows } from './move-rows';

/** Gives rows back to the employee they were taken from. */
export const restoreRows = async (
  strapi: Core.Strapi,
  { employeeId, rows, at }: { employeeId: number; rows: MovedRow[]; at: Date },
): Promise<void> => {
  for (const holding of HOLDINGS) {
    const returning = rows.filter(({ held }) => held === holding.held);
    const receivers = new Set(returning.flatMap(({ to }) => to ?? []));
    for (const from of receivers) {
      const moves = returning
        .filter(({ to }) => to === from)
        .map(({ id, team, ownerSince }) => ({ id, to: employeeId, team, ownerSince }));
      await moveRows(strapi, holding, { from, moves, at });
    }
    const released = returning.filter(({ to }) => to === null).map(({ id }) => id);
    if (released.length > 0) await relink(strapi, holding, employeeId, released);
  }
};

/** What was taken away without being given to anybody is linked again, as the last one of its record. */
const relink = async (strapi: Core.Strapi, holding: Holding, employeeId: number, ids: number[]) => {
  const { table, own, target, order } = tablesOf(strapi, holding).person;
  const last = order && `coalesce((select max(o.${order}) from ${table} o where o.${own} = given.id), 0) + 1`;
  await runSql(
    strapi,
    `insert into ${table} (${own}, ${target}${order ? `, ${order}` : ''})
     select given.id, :employeeId${last ? `, ${last}` : ''} from unnest(cast(:ids as int[])) as given(id)
     on conflict do nothing`,
    { employeeId, ids },
  );
};
