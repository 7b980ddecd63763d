import type { Core } from '@strapi/strapi';

/**
 * A promise that some library forgot must not end the process for everybody: Node's default is to stop. It is an
 * error in the log with its stack, and the request it belonged to is answered by the server's own time limit.
 */
const listeners = new WeakMap<Core.Strapi, (reason: unknown) => void>();

export const survive = (strapi: Core.Strapi) => {
  const listener = (reason: unknown) =>
    strapi.log.error(`Nobody waited for a promise that failed: ${(reason as Error)?.stack ?? String(reason)}`);
  listeners.set(strapi, listener);
  process.on('unhandledRejection', listener);
};

export const stopSurviving = (strapi: Core.Strapi) => {
  const listener = listeners.get(strapi);
  if (listener) process.off('unhandledRejection', listener);
};
