import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { runPlaybooks } from '../playbooks';

const DAY_MS = 86_400_000;

/** The agency has kept its best customers by a playbook for a few days: some tasks are overdue, some for today. */
export const startPlaybooks = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  const playbooks = strapi.documents(UID.playbook);
  const [best] = await playbooks.findMany({
    filters: { strategy: 'retention', state: 'paused' },
    sort: 'id',
    limit: 1,
  });
  if (!best) return;
  await playbooks.update({ documentId: best.documentId, data: { state: 'active', newPerOwnerAndDay: 1 } });
  for (const days of [2, 1, 0]) await runPlaybooks(strapi, new Date(now.getTime() - days * DAY_MS));
};
