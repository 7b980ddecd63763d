import type { Core } from '@strapi/strapi';
import { getAuditHead, sealEntries } from './seal';

const EVERY_MS = 3_000;
const LOGGED_EVERY = 1_200;

interface Sealer {
  timer?: NodeJS.Timeout;
  underWay: Promise<void>;
}
const sealers = new WeakMap<Core.Strapi, Sealer>();

/**
 * Seals every few seconds, and once an hour writes the head of the chain to the log: kept there, it shows whether the
 * end of the chain was cut off. Of many processes one does it at a time.
 */
export const startSealer = (strapi: Core.Strapi): void => {
  const sealer: Sealer = { underWay: Promise.resolve() };
  sealers.set(strapi, sealer);
  let turn = 0;
  const seal = async () => {
    await sealEntries(strapi);
    if (turn++ % LOGGED_EVERY !== 0) return;
    const head = await getAuditHead(strapi);
    if (head) strapi.log.info(`Audit: ${head.total} entries, head ${head.seq}:${head.hash}`);
  };
  const again = () => {
    if (sealers.get(strapi) !== sealer) return;
    sealer.timer = setTimeout(() => {
      sealer.underWay = seal()
        .catch((error: Error) => void strapi.log.error(`The audit was not sealed: ${error.message}`))
        .finally(again);
    }, EVERY_MS);
  };
  again();
};

export const stopSealer = async (strapi: Core.Strapi): Promise<void> => {
  const sealer = sealers.get(strapi);
  sealers.delete(strapi);
  clearTimeout(sealer?.timer);
  await sealer?.underWay;
};
