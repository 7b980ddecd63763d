import type { Feature } from '../lib/feature';
import { adminRoute, restRoute } from '../lib/routes';
import { controller } from './controller';
import { rememberStart } from './find-past';
import { startBackupJobs } from './jobs';
import { stopBackups } from './run-backup';

export { readConfiguration } from './configuration';
export { drillRestore } from './drill';
export { Refusal } from './refusal';
export { backupNow } from './backup-now';
export { restoreFile } from './restore-file';

const READ = 'plugin::crm.backups.read';
const RUN = 'plugin::crm.backups.run';

/**
 * Copies of everything, encrypted, and the proof that they can be restored. archive/ is the file, database/ what
 * PostgreSQL's programs do, targets/ where files lie; the folder itself knows when, who and what came of it.
 */
export const backups: Feature = {
  slug: 'backups',
  permissions: [
    { uid: 'backups.read', displayName: 'Read the page Backups', subCategory: 'backups' },
    { uid: 'backups.run', displayName: 'Take a backup now', subCategory: 'backups' },
  ],
  seed: rememberStart,
  startJobs: startBackupJobs,
  destroy: stopBackups,
  controller,
  adminRoutes: [
    adminRoute('GET', '/backups', 'backups.find', READ),
    adminRoute('POST', '/backups', 'backups.run', RUN),
  ],
  restRoutes: [restRoute('POST', '/backups', 'backups.create'), restRoute('GET', '/backups/:id', 'backups.findOne')],
};
