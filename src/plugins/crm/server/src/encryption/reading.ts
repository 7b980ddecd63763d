import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

type IsPlain = (uid: string, attribute: string) => boolean;

const allowed = new AsyncLocalStorage<IsPlain>();
const everything: IsPlain = () => true;

/**
 * Runs `work` with encrypted fields readable. Inside a request they are masked otherwise, whatever path reads them;
 * `which` narrows it to some fields. The caller answers for the right to see them.
 */
export const readPlain = <T>(work: () => T, which: IsPlain = everything): T => allowed.run(which, work);

/** Jobs, commands and the start read plain values; a request reads what it was allowed. */
export const isPlainHere = (strapi: Core.Strapi): IsPlain => {
  const which = allowed.getStore();
  if (which) return which;
  return strapi.requestContext.get() ? () => false : everything;
};
