import type { Core } from '@strapi/strapi';
import { now } from '../lib/clock';
import { getSettings } from '../settings';
import { pickExpired } from './pick-expired';
import { findGoodRuns, markRemoved, runsTable } from './runs';
import type { Target } from './targets/target';

/** Only files that this installation wrote are removed: another's may lie in the same place. */
export const applyRetention = async (strapi: Core.Strapi, target: Target): Promise<void> => {
  const { timeZone, backupKeepDays: keepDays, backupKeepMonths: keepMonths } = await getSettings(strapi);
  const here = await target.list();
  const good = (await findGoodRuns(strapi)).filter(({ place }) => place === target.place);
  const isThere = ({ fileName }: { fileName: string | null }) => fileName !== null && here.has(fileName);
  // What somebody has moved away cannot be the last good one.
  for (const run of good.filter((run) => !isThere(run))) await markRemoved(strapi, run.id);
  const dated = good.filter(isThere).map((run) => ({ ...run, at: new Date(run.startedAt ?? run.createdAt) }));
  for (const { id, fileName } of pickExpired(dated, { now: now(), timeZone, keepDays, keepMonths })) {
    await target.remove(fileName as string);
    await markRemoved(strapi, id);
  }
};

/** What runs that were cut short have left, whole or half: nobody has looked at it, so it is no backup. */
export const clearLeftovers = async (strapi: Core.Strapi, target: Target): Promise<void> => {
  const rows = await runsTable(strapi)
    .where({ state: 'failed', place: target.place })
    .whereNotNull('file_name')
    .whereNull('removed_at')
    .select('id', 'file_name');
  for (const { id, file_name: name } of rows as { id: string; file_name: string }[]) {
    await target.remove(name);
    await markRemoved(strapi, id);
  }
};
