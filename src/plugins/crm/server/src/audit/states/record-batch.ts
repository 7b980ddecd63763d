import type { Core } from '@strapi/strapi';
import { recordAudits } from '../record';
import { compareStates } from './compare-states';
import { nameAction } from './name-action';
import { readStates, type RecordState } from './read-states';
import { recordedFields } from './recorded-fields';

/** Puts records on record that SQL of ours has just written, in the same transaction. */
export const recordCreated = async (strapi: Core.Strapi, uid: string, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  const created = await readStates(strapi, uid, { ids }, recordedFields(strapi, uid).nested);
  await recordAudits(
    strapi,
    created.map(({ documentId, title, state }) => ({
      action: 'create',
      uid,
      documentId,
      title,
      changes: compareStates({}, state),
    })),
  );
};

/** The same for records that `work` changes: what is different after it, record by record. */
export const recordUpdates = async (
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
  work: () => Promise<void>,
): Promise<void> => {
  if (ids.length === 0) return work();
  const { nested } = recordedFields(strapi, uid);
  const before = new Map((await readStates(strapi, uid, { ids }, nested)).map((one) => [one.documentId, one]));
  await work();
  const after = await readStates(strapi, uid, { ids }, nested);
  await recordAudits(
    strapi,
    after.flatMap((one) => entryOf(uid, before.get(one.documentId), one)),
  );
};

const entryOf = (uid: string, before: RecordState | undefined, { documentId, title, state }: RecordState) => {
  const changes = compareStates(before?.state, state);
  return changes.length > 0 ? [{ action: nameAction(changes), uid, documentId, title, changes }] : [];
};
