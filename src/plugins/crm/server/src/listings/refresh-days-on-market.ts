import type { Core } from '@strapi/strapi';
import { registerTick, registerWorker } from '../jobs';
import { calendarDay, now } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';

const QUEUE = 'listings.days-on-market';

/** The days on market of listings that stand open, as of `today`: lists sort and filter by them. */
export const refreshDaysOnMarket = (strapi: Core.Strapi, today: string) =>
  runSql(
    strapi,
    `update listings set days_on_market = greatest(0, cast(:today as date) - on_market_on)
     where on_market_on is not null and closed_on is null
       and days_on_market is distinct from greatest(0, cast(:today as date) - on_market_on)`,
    { today },
  );

/** Hourly, so that a process that slept at midnight makes it good; a run on a day that is done changes nothing. */
export const startDaysOnMarket = async (strapi: Core.Strapi) => {
  await registerWorker(strapi, QUEUE, async () => {
    const { timeZone } = await getSettings(strapi);
    await refreshDaysOnMarket(strapi, calendarDay(now(), timeZone));
  });
  await registerTick(strapi, { name: QUEUE, cron: '1 * * * *', queue: QUEUE });
};
