import type { Core } from '@strapi/strapi';
import { splitDays } from '../../../shared/contracts/settings';
import { UID } from '../content-types';
import { calendarDay, instantOf } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { findCallerBack } from '../surveys';
import { DUE_VISITS, type DueVisit } from './due-visits-sql';
import { visitTitle } from './visit-title';

/** By when a visit is due on its day, by the office's clock. */
const DUE_TIME = '18:00';

/**
 * Makes the tasks of today's return visits, and of those of the last three days that nobody made; resolves to how many. A
 * contract or complaint has one task a day of the list, as often and in as many processes as this runs.
 */
export const planReturnVisits = async (strapi: Core.Strapi, now: Date): Promise<number> => {
  const { returnVisitDays, timeZone, language } = await getSettings(strapi);
  const days = splitDays(returnVisitDays);
  if (days.length === 0) return 0;
  const today = calendarDay(now, timeZone);
  return (await strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('crm.return-visits'))");
    const due = await runSql<DueVisit>(strapi, DUE_VISITS, { days, today, zone: timeZone });
    for (const visit of due) {
      const assignee = await findCallerBack(strapi, visit);
      await strapi.documents(UID.task).create({
        data: {
          title: visitTitle(language, visit),
          type: 'return_visit',
          origin: 'rule',
          dueAt: instantOf(today, DUE_TIME, timeZone),
          occasion: visit.occasion,
          customer: link(visit.customerId),
          transaction: link(visit.transactionId),
          complaint: link(visit.complaintId),
          assignee: link(assignee),
          team: link(visit.teamKey),
        } as never,
      });
    }
    return due.length;
  })) as unknown as number;
};

const link = (id: number | null) => (id === null ? undefined : { set: [{ id }] });
