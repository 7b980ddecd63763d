import { readFileSync } from 'node:fs';
import path from 'node:path';
import { identitiesOf, recipientsOf } from './archive/encryption';
import type { DatabasePlace } from './database/connect';
import { parseTarget, type TargetPlace } from './targets/parse-target';

export interface BackupConfiguration {
  database: DatabasePlace;
  target: TargetPlace;
  recipients: string[];
  identities: string[];
  uploadsDir: string;
  application: { name: string; version: string };
  /** Versions of ENCRYPTION_KEYS, not the keys. */
  fieldKeys: string[];
}

/** What the environment says; the same for the server and for commands that start no server. */
export const readConfiguration = (root: string, env: NodeJS.ProcessEnv = process.env): BackupConfiguration => {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return {
    database: { url: env.DATABASE_URL ?? '', ssl: /^(true|1)$/i.test(env.DATABASE_SSL ?? '') },
    target: parseTarget(env, root),
    recipients: recipientsOf(env),
    identities: identitiesOf(env),
    uploadsDir: path.join(root, 'public', 'uploads'),
    application: { name, version },
    fieldKeys: (env.ENCRYPTION_KEYS ?? '')
      .split(',')
      .map((key) => key.split(':')[0].trim())
      .filter(Boolean),
  };
};
