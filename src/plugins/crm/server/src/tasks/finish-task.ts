import type { Transitions } from '../history';

export const TASK_STATES: Transitions = {
  todo: ['doing', 'blocked', 'done', 'cancelled'],
  doing: ['todo', 'blocked', 'done', 'cancelled'],
  blocked: ['todo', 'doing', 'done', 'cancelled'],
  done: ['todo', 'doing'],
  cancelled: ['todo'],
};

/** What follows for the other fields when a task goes from one state to another. */
export const finishTask = (
  from: string | undefined,
  to: string,
  dueAt: string | Date | null | undefined,
  now: Date,
): Record<string, unknown> => {
  if (to === from) return {};
  if (to === 'done')
    return { completedAt: now, onTime: dueAt ? now.getTime() <= new Date(dueAt).getTime() : true, progress: 100 };
  return from === 'done' ? { completedAt: null, onTime: null, progress: 0 } : {};
};
