import type { Core } from '@strapi/strapi';
import type { Held } from '../../../shared/contracts/leavers';
import { runSql } from '../lib/run-sql';
import { HOLDINGS, type Holding } from './holdings';
import { tablesOf } from './link-tables';

export interface MovedRow {
  held: Held;
  id: number;
  to: number | null;
  /** Back to the employee; finished by the colleague, whose it stays; or given to somebody else since. */
  fate: 'returns' | 'finished' | 'reassigned';
  /** Undefined: the team was changed since, or never, and stays as it is. */
  team?: number | null;
  ownerSince: string | null;
  documentId: string;
  label: string | null;
}

interface Row {
  id: number;
  to_employee: number | null;
  from_team: number | null;
  to_team: number | null;
  owner_since: Date | null;
  team_key: number | null;
  is_open: boolean;
  is_theirs: boolean;
  document_id: string;
  label: string | null;
}

/** What a hand-over moved and is still there, with what taking it back would do to each row. */
export const findMovedRows = async (
  strapi: Core.Strapi,
  runId: string,
  { lock }: { lock: boolean },
): Promise<MovedRow[]> => {
  const found: MovedRow[] = [];
  for (const holding of HOLDINGS) {
    const rows = await runSql<Row>(strapi, selectMoved(strapi, holding, lock), { runId, held: holding.held });
    for (const row of rows)
      found.push({
        held: holding.held,
        id: row.id,
        to: row.to_employee,
        fate: !row.is_theirs ? 'reassigned' : row.is_open ? 'returns' : 'finished',
        team: row.to_team !== null && row.team_key === row.to_team ? row.from_team : undefined,
        ownerSince: row.owner_since?.toISOString() ?? null,
        documentId: row.document_id,
        label: row.label,
      });
  }
  return found;
};

const selectMoved = (strapi: Core.Strapi, holding: Holding, lock: boolean): string => {
  const { main, person } = tablesOf(strapi, holding);
  const row = holding.root ? 'm' : 'r';
  const withReceiver = `exists (select 1 from ${person.table} l where l.${person.own} = ${row}.id and l.${person.target} = v.to_employee)`;
  return `
    select v.row_id as id, r.document_id, ${holding.label ?? 'null'} as label, v.to_employee, v.from_team, v.to_team, v.owner_since,
      ${holding.hasTeam ? 'r.team_key' : 'null::int'} as team_key,
      coalesce(${holding.isOpen}, false) as is_open,
      case when v.to_employee is null then true else ${withReceiver} end as is_theirs
    from crm_leavers.moved_rows v
    join ${main} ${row} on ${row}.id = v.row_id
    ${holding.root ?? ''}
    where v.run_id = :runId and v.held = :held
    order by ${row}.id
    ${lock ? `for no key update of ${holding.root ? 'r, m' : 'r'}` : ''}`;
};
