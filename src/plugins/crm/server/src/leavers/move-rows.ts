import type { Core } from '@strapi/strapi';
import { isOurType, UID } from '../content-types';
import { runSql } from '../lib/run-sql';
import type { Holding } from './holdings';
import { tablesOf } from './link-tables';

export interface Move {
  id: number;
  /** Employee; null takes the row away without giving it to anybody. */
  to: number | null;
  /** Undefined leaves the team as it is, null takes it away. */
  team?: number | null;
  /** Since when a customer is the new owner's. */
  ownerSince?: string | null;
}

/**
 * Moves rows of one holding away from an employee in a handful of statements, however many there are. The triggers of
 * 020-link-keys.sql bring the keys beside the relations along. Lock the rows first (findHeldRows).
 */
export const moveRows = async (
  strapi: Core.Strapi,
  holding: Holding,
  { from, moves, at }: { from: number; moves: readonly Move[]; at: Date },
): Promise<void> => {
  if (moves.length === 0) return;
  const { main, person, team } = tablesOf(strapi, holding);
  const rows = JSON.stringify(moves);
  const given = `given as (select * from jsonb_to_recordset(:rows) as given(id int, "to" int, team int, "ownerSince" timestamp))`;
  const run = (sql: string) => runSql(strapi, `with ${given} ${sql}`, { rows, from, at });

  await run(`update ${person.table} l set ${person.target} = given."to" from given
    where given."to" is not null and l.${person.own} = given.id and l.${person.target} = :from`);
  await run(`delete from ${person.table} l using given
    where given."to" is null and l.${person.own} = given.id and l.${person.target} = :from`);

  const teamed = moves.filter((move) => move.team !== undefined);
  if (team && teamed.length > 0) await setTeams(strapi, team, teamed);

  const since = holding.uid === UID.customer ? ', owner_since = given."ownerSince"' : '';
  if (isOurType(holding.uid))
    await run(`update ${main} m set updated_at = :at${since} from given where m.id = given.id`);
};

const setTeams = async (
  strapi: Core.Strapi,
  { table, own, target }: { table: string; own: string; target: string },
  moves: readonly Move[],
) => {
  const given = 'given as (select * from jsonb_to_recordset(:rows) as given(id int, team int))';
  const run = (sql: string) => runSql(strapi, `with ${given} ${sql}`, { rows: JSON.stringify(moves) });
  await run(`delete from ${table} l using given where l.${own} = given.id and given.team is null`);
  await run(`update ${table} l set ${target} = given.team from given
    where l.${own} = given.id and given.team is not null and l.${target} is distinct from given.team`);
  await run(`insert into ${table} (${own}, ${target}) select given.id, given.team from given
    where given.team is not null and not exists (select 1 from ${table} l where l.${own} = given.id)`);
};
