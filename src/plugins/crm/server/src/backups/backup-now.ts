import type { Core } from '@strapi/strapi';
import type { BackupRun } from '../../../shared/contracts/backups';
import { actAs } from '../audit';
import { alertPeople } from './alert';
import { readConfiguration } from './configuration';
import type { Progress } from './measure-progress';
import { Refusal } from './refusal';
import { runBackup } from './run-backup';
import { createRun } from './runs';
import { settleIfDead } from './settle-interrupted';

/** The command's backup: done in this process, whether or not another one does jobs. */
export const backupNow = async (
  strapi: Core.Strapi,
  { startedBy, onProgress }: { startedBy?: string; onProgress?(progress: Progress): void } = {},
): Promise<BackupRun> => {
  await settleIfDead(strapi);
  const { version } = readConfiguration(strapi.dirs.app.root).application;
  const run = await createRun(strapi, { cause: 'command', startedBy, version });
  if (!run) throw new Refusal('busy', 'Another backup of this database is under way.');
  const ended = await actAs({ actor: 'command:backup', via: 'command' }, () => runBackup(strapi, run.id, onProgress));
  await alertPeople(strapi);
  return ended;
};
