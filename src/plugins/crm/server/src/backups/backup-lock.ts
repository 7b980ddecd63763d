import type { Client } from 'pg';
import { connect, type DatabasePlace } from './database/connect';

const LOCK_NOT_AVAILABLE = '55P03';
/** Held by a connection: it ends with its process, however that ends. */
const LOCK = "hashtextextended('crm:backup', 0)";

/**
 * Runs `work` as the only backup of this database; undefined, and nothing run, while another one is under way. Who
 * only looks holds the lock for a moment: a backup waits that long for it.
 */
export const withBackupLock = async <T>(
  place: DatabasePlace,
  { waitMs }: { waitMs: number },
  work: () => Promise<T>,
): Promise<{ result: T } | undefined> => {
  const client: Client = await connect(place);
  try {
    await client.query(`set lock_timeout = ${waitMs}`);
    const isMine = await client.query(`select pg_advisory_lock(${LOCK})`).then(
      () => true,
      (error: Error & { code?: string }) => {
        if (error.code === LOCK_NOT_AVAILABLE) return false;
        throw error;
      },
    );
    return isMine ? { result: await work() } : undefined;
  } finally {
    await client.end();
  }
};
