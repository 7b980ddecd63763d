import { UID } from '../content-types';
import { checkMove, recordStageChange } from '../history';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { onWrite } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { searchTextOf } from '../search';
import { checkVisit } from './check-visit';
import { finishTask, TASK_STATES } from './finish-task';

/** Results of the state: a draft does not set them. */
const COMPUTED = ['completedAt', 'onTime'];

export const tasks: Feature = {
  slug: 'tasks',
  register: (strapi) =>
    onWrite(strapi, UID.task, {
      reads: ['title', 'type', 'state', 'dueAt', 'result', 'createdAt'],
      watches: ['title', 'state', ...COMPUTED],
      onCopy: {
        state: 'todo',
        completedAt: null,
        onTime: null,
        progress: 0,
        occasion: null,
        playbook: null,
        playbookRunKey: null,
      },
      write({ data, before }) {
        const from = before?.state as string | undefined;
        const to = (data.state as string | null | undefined) ?? from ?? 'todo';
        refuse(from ? checkMove(TASK_STATES, 'state', from, to) : []);
        if (to === 'done' && from !== 'done')
          refuse(checkVisit({ type: data.type ?? before?.type, result: data.result ?? before?.result }));
        for (const field of COMPUTED) delete data[field];
        const dueAt = (data.dueAt === undefined ? before?.dueAt : data.dueAt) as string | null | undefined;
        Object.assign(data, finishTask(from, to, dueAt, now()));
        if (!before || 'title' in data) data.searchText = searchTextOf(UID.task, data);
        if (!from || from === to) return;
        return ({ documentId }) =>
          recordStageChange(strapi, { uid: UID.task, documentId, from, to, createdAt: before?.createdAt as string });
      },
    }),
};
