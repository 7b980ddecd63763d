import type { Core } from '@strapi/strapi';
import { splitAddresses, type Settings } from '../../../shared/contracts/settings';
import { calendarDay, now } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { alertText, type Alert } from './alert-text';
import { findPast } from './find-past';
import { isOverdue } from './plan-schedule';
import { runsTable } from './runs';

/** Older failures have been overtaken by what came after them. */
const FRESH_DAYS = 2;
const DAY_MS = 86_400_000;

/** Tells by e-mail of each failed run once, and of an overdue backup once a day, however many processes ask. */
export const alertPeople = async (strapi: Core.Strapi): Promise<void> => {
  const settings = await getSettings(strapi);
  for (const { id, error, finished_at: at } of await findUntold(strapi)) {
    const [claimed] = await runsTable(strapi)
      .where({ id })
      .whereNull('alerted_at')
      .update({ alerted_at: now() })
      .returning('id');
    if (claimed && !(await send(strapi, settings, { kind: 'failed', at, reason: error })))
      await runsTable(strapi).where({ id }).update({ alerted_at: null });
  }
  const past = await findPast(strapi);
  if (!isOverdue(settings, past, now())) return;
  const day = calendarDay(now(), settings.timeZone);
  const [claimed] = await runSql(
    strapi,
    'insert into crm_backups.alerts (day) values (:day) on conflict do nothing returning day',
    { day },
  );
  if (claimed && !(await send(strapi, settings, { kind: 'overdue', at: past.lastGoodAt })))
    await runSql(strapi, 'delete from crm_backups.alerts where day = :day', { day });
};

const findUntold = (strapi: Core.Strapi): Promise<{ id: string; error: string; finished_at: Date }[]> =>
  runsTable(strapi)
    .where({ state: 'failed' })
    .whereNull('alerted_at')
    .where('finished_at', '>', new Date(now().getTime() - FRESH_DAYS * DAY_MS))
    .orderBy('finished_at')
    .select('id', 'error', 'finished_at');

/** Whether somebody has been told. What could not be sent is tried again at the next look. */
const send = async (strapi: Core.Strapi, settings: Settings, alert: Alert): Promise<boolean> => {
  const to = splitAddresses(settings.backupEmails);
  const addresses = to.length > 0 ? to : await findSuperAdmins(strapi);
  if (addresses.length === 0) return false;
  const { subject, text } = alertText(alert, settings);
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({ to: addresses.join(', '), subject, text, headers: { 'Auto-Submitted': 'auto-generated' } });
    return true;
  } catch (error) {
    strapi.log.error(`Nobody could be told of a backup (${alert.kind}): ${(error as Error).message}`);
    return false;
  }
};

const findSuperAdmins = async (strapi: Core.Strapi): Promise<string[]> => {
  const users = await strapi.db.query('admin::user').findMany({
    select: ['email'],
    where: { isActive: true, blocked: false, roles: { code: 'strapi-super-admin' } },
  });
  return (users as { email: string }[]).map(({ email }) => email);
};
