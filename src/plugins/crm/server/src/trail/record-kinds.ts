import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { compareStates, recordAudits, type AuditEntry } from '../audit';
import { KINDS, takeSnapshot, type Kind, type KindName, type Snapshot } from './snapshots';

const running = new AsyncLocalStorage<true>();

/**
 * Runs what changes users, roles, tokens or webhooks in one transaction and puts on record what is different
 * afterwards, whichever way it was done.
 */
export const recordKinds = <T>(strapi: Core.Strapi, names: readonly KindName[], work: () => Promise<T>): Promise<T> => {
  if (running.getStore()) return work();
  const kinds: Kind[] = names.map((name) => KINDS[name]);
  const snapshots = async () => {
    const taken: Snapshot[] = [];
    for (const kind of kinds) taken.push(await takeSnapshot(strapi, kind));
    return taken;
  };
  return running.run(
    true,
    () =>
      strapi.db.transaction(async () => {
        const before = await snapshots();
        const result = await work();
        const after = await snapshots();
        await recordAudits(
          strapi,
          kinds.flatMap((kind, place) => differences(kind, before[place], after[place])),
        );
        return result;
      }) as Promise<T>,
  );
};

const differences = ({ action, uid }: Kind, before: Snapshot, after: Snapshot): AuditEntry[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((id): AuditEntry[] => {
    const [from, to] = [before.get(id), after.get(id)];
    const changes = compareStates(from?.state, to?.state);
    if (changes.length === 0) return [];
    const kind = from && to ? 'update' : to ? 'create' : 'delete';
    return [{ action, uid, documentId: id, title: (to ?? from)?.title, changes, details: { kind } }];
  });
