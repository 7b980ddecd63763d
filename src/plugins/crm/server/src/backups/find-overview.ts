import type { Core } from '@strapi/strapi';
import type { BackupOverview } from '../../../shared/contracts/backups';
import { now } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { readConfiguration } from './configuration';
import { readToolMajor } from './database/find-tool';
import { drillsTable, toDrill } from './drill';
import { findPast } from './find-past';
import { pickWarnings } from './pick-warnings';
import { isOverdue, nextSlot } from './plan-schedule';
import { findGoodRuns, findRunUnderWay, runsTable, toRun, type RunRow } from './runs';
import { settleIfDead } from './settle-interrupted';
import { placeName } from './targets/parse-target';

const SHOWN_RUNS = 50;

/** Everything that the page Backups shows. */
export const findOverview = async (strapi: Core.Strapi): Promise<BackupOverview> => {
  await settleIfDead(strapi);
  const settings = await getSettings(strapi);
  const { target, recipients } = readConfiguration(strapi.dirs.app.root);
  const rows = (await runsTable(strapi).orderBy('created_at', 'desc').limit(SHOWN_RUNS)) as RunRow[];
  const runs = rows.map(toRun);
  const drillRow = await drillsTable(strapi).orderBy('finished_at', 'desc').first();
  const drill = drillRow ? toDrill(drillRow) : undefined;
  const [lastGood] = await findGoodRuns(strapi);
  const past = await findPast(strapi);
  const [{ number }] = await runSql<{ number: number }>(
    strapi,
    "select current_setting('server_version_num')::int as number",
  );
  return {
    isOn: settings.backupsOn,
    nextAt: nextSlot(settings, now())?.toISOString() ?? null,
    place: placeName(target),
    keepDays: settings.backupKeepDays,
    keepMonths: settings.backupKeepMonths,
    lastGood: lastGood ?? null,
    underWay: (await findRunUnderWay(strapi)) ?? null,
    drill: drill ?? null,
    warnings: pickWarnings({
      isOn: settings.backupsOn,
      isOverdue: isOverdue(settings, past, now()),
      hasRecipient: recipients.length > 0,
      hasJobs: Boolean(strapi.config.get('plugin::crm.jobs')),
      server: Math.floor(number / 10_000),
      pgDump: await readToolMajor('pg_dump'),
      last: runs.find(({ finishedAt }) => finishedAt),
      lastGoodAt: lastGood?.startedAt ?? undefined,
      drill,
      now: now(),
    }),
    runs,
  };
};
