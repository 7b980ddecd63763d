import type { Core } from '@strapi/strapi';
import { addDays, calendarDay, instantOf } from '../lib/clock';
import { runSql } from '../lib/run-sql';

/** Until the transaction ends: two requests of one person at once must not both take the last one. */
export const lockReveals = (strapi: Core.Strapi, adminUserId: number) =>
  runSql(strapi, "select pg_advisory_xact_lock(hashtextextended('crm:reveals:' || :id, 0))", {
    id: String(adminUserId),
  });

/** What the person has revealed on the office's day: counted from the audit, so that no second figure can differ. */
export const countReveals = async (
  strapi: Core.Strapi,
  adminUserId: number,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<number> => {
  const day = calendarDay(now, timeZone);
  const [{ count }] = await runSql<{ count: string }>(
    strapi,
    `select count(*) from crm_audit.entries
     where actor = :actor and action = 'reveal' and at >= :from and at < :until`,
    {
      actor: `admin:${adminUserId}`,
      from: instantOf(day, '00:00', timeZone),
      until: instantOf(addDays(day, 1), '00:00', timeZone),
    },
  );
  return Number(count);
};
