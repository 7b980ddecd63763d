import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 250;
const MESSAGES = /^Connection (terminated|ended)|Unable to acquire a connection/;

/** Whether the database was away: restarted, or not to be reached. */
export const isDatabaseAway = (error: unknown): boolean => {
  const { code = '', message = '', name } = error as { code?: string; message?: string; name?: string };
  return (
    /^(08|57P0)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) ||
    MESSAGES.test(message) ||
    name === 'KnexTimeoutError'
  );
};

/** Does `work` again for as long as the database is away, four times a second. Only for work that may be done twice. */
export const whileAway = async <T>(seconds: number, work: () => Promise<T>): Promise<T> => {
  for (let left = (seconds * 1_000) / PAUSE_MS; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error) || left <= 0) throw error;
      await wait(PAUSE_MS);
    }
  }
};
