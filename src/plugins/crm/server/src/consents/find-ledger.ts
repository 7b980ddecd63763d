import type { Core } from '@strapi/strapi';
import type { ConsentEntry } from '../../../shared/contracts/consents';
import { runSql } from '../lib/run-sql';

type Row = Omit<ConsentEntry, 'recordedAt' | 'expiresAt'> & { recordedAt: Date; expiresAt: Date | null };

/** Every entry of a customer, newest first. */
export const findEntries = async (strapi: Core.Strapi, customerId: number): Promise<ConsentEntry[]> => {
  const rows = await runSql<Row>(
    strapi,
    `select s.channel, s.purpose, s.state, s.method, s.proof, coalesce(s.recorded_at, s.created_at) as "recordedAt",
       coalesce(e.name, s.recorded_by_name) as "recordedBy", s.expires_at as "expiresAt"
     from consents s
     left join consents_recorded_by_lnk l on l.consent_id = s.id
     left join employees e on e.id = l.employee_id
     where s.customer_key = :customerId
     order by coalesce(s.recorded_at, s.created_at) desc, s.id desc`,
    { customerId },
  );
  return rows.map((row) => ({
    ...row,
    recordedAt: row.recordedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }));
};
