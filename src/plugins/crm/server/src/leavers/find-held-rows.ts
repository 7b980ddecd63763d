import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { runSql } from '../lib/run-sql';
import { HOLDINGS, type Holding } from './holdings';
import { tablesOf } from './link-tables';
import type { HeldRow } from './plan-distribution';

export interface FoundRow extends HeldRow {
  teamKey: number | null;
  ownerSince: string | null;
  documentId: string;
  label: string | null;
}

interface Row {
  id: number;
  customer_key: number | null;
  listing_key: number | null;
  team_key: number | null;
  owner_since: Date | null;
  document_id: string;
  label: string | null;
}

/**
 * The open work of an employee, owners before what follows them. With `lock` nobody else can move it until the
 * transaction ends; the record before its link, as a form takes them, so that the two never wait for each other.
 */
export const findHeldRows = async (
  strapi: Core.Strapi,
  employeeId: number,
  { lock }: { lock: boolean },
): Promise<FoundRow[]> => {
  const found: FoundRow[] = [];
  for (const holding of HOLDINGS) {
    const rows = await runSql<Row>(strapi, selectHeld(strapi, holding, lock), { employeeId });
    for (const row of rows)
      found.push({
        held: holding.held,
        id: row.id,
        customerKey: row.customer_key,
        listingKey: row.listing_key,
        teamKey: row.team_key,
        ownerSince: row.owner_since?.toISOString() ?? null,
        documentId: row.document_id,
        label: row.label,
      });
  }
  return found;
};

const selectHeld = (strapi: Core.Strapi, holding: Holding, lock: boolean): string => {
  const { main, person } = tablesOf(strapi, holding);
  const row = holding.root ? 'm' : 'r';
  return `
    select ${row}.id, r.document_id, ${holding.label ?? 'null'} as label, ${holding.customer ?? 'null::int'} as customer_key, ${holding.listing ?? 'null::int'} as listing_key,
      ${holding.hasTeam ? 'r.team_key' : 'null::int'} as team_key,
      ${holding.uid === UID.customer ? 'r.owner_since' : 'null::timestamp'} as owner_since
    from ${main} ${row}
    join ${person.table} l on l.${person.own} = ${row}.id and l.${person.target} = :employeeId
    ${holding.root ?? ''}
    where ${holding.isOpen}
    order by ${row}.id
    ${lock ? `for no key update of ${holding.root ? 'r, m' : 'r'}, l` : ''}`;
};
