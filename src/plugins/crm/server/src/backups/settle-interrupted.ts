import type { Core } from '@strapi/strapi';
import { now } from '../lib/clock';
import { withBackupLock } from './backup-lock';
import { readConfiguration } from './configuration';
import { runsTable } from './runs';

/** A run that nobody began for so long has lost its job. */
const QUEUED_HOURS = 24;
const LOOK_MS = 20;

const mayBeDead = (strapi: Core.Strapi) =>
  runsTable(strapi).where((query) =>
    query
      .where({ state: 'running' })
      .orWhere((queued) =>
        queued
          .where({ state: 'queued' })
          .where('created_at', '<', new Date(now().getTime() - QUEUED_HOURS * 3_600_000)),
      ),
  );

/** For whoever holds the lock: what says that it runs does not, its process is gone. */
export const settleInterrupted = async (strapi: Core.Strapi): Promise<void> => {
  await mayBeDead(strapi).update({
    state: 'failed',
    error_code: 'interrupted',
    error: 'The process ended before the backup was whole.',
    finished_at: now(),
  });
};

/** For whoever only looks: asks for the lock when some run says that it is under way. */
export const settleIfDead = async (strapi: Core.Strapi): Promise<void> => {
  if (!(await mayBeDead(strapi).first('id'))) return;
  const { database } = readConfiguration(strapi.dirs.app.root);
  await withBackupLock(database, { waitMs: LOOK_MS }, () => settleInterrupted(strapi));
};
