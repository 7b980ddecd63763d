// @ts-check
// npm run backup:keys: a new pair of keys for backups, on the terminal only.
import { makeBackupKeys } from './secrets.mjs';

const { BACKUP_RECIPIENTS, BACKUP_IDENTITY } = await makeBackupKeys();
console.log(`# Public: what is encrypted for it, only the private key below reads. Stays with the installation.
BACKUP_RECIPIENTS=${BACKUP_RECIPIENTS}
# Private: keep it where the backups are not. Without it no backup can be read.
BACKUP_IDENTITY=${BACKUP_IDENTITY}`);
