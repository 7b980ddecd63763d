import type { Core } from '@strapi/strapi';
import { runSql } from '../lib/run-sql';

export interface LastChange {
  field: string;
  /** ISO, UTC. */
  at: string;
  /** Null where no person did it, or the name is erased. */
  by: string | null;
}

/** Who last changed each of some fields of what has one record only, and when. */
export const findLastChanges = async (
  strapi: Core.Strapi,
  { uid, fields }: { uid: string; fields: readonly string[] },
): Promise<LastChange[]> => {
  const rows = await runSql<{ field: string; at: string | Date; by: string | null }>(
    strapi,
    `select distinct on (changed.field) changed.field, e.at, e.actor_name as by
     from crm_audit.entries e, unnest(e.fields) as changed(field)
     where e.uid = :uid and changed.field = any(:fields)
     order by changed.field, e.id desc`,
    { uid, fields: [...fields] },
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
};
