import { UID } from '../content-types';
import { checkMove, recordStageChange, type Transitions } from '../history';
import type { Feature } from '../lib/feature';
import { onWrite } from '../lib/on-write';
import { type Problem, refuse } from '../lib/problem';

const VIEWING_STATES: Transitions = {
  requested: ['confirmed', 'done', 'rescheduled', 'no_show', 'cancelled'],
  confirmed: ['done', 'rescheduled', 'no_show', 'cancelled'],
  rescheduled: ['confirmed', 'done', 'no_show', 'cancelled'],
  no_show: ['rescheduled'],
  done: [],
  cancelled: [],
};

const checkViewing = (viewing: Record<string, unknown>): Problem[] => {
  const problems: Problem[] = [];
  const { startAt, endAt, state, cancelReason } = viewing as Record<string, string | null | undefined>;
  if (startAt && endAt && new Date(endAt) <= new Date(startAt))
    problems.push({ path: ['endAt'], message: 'The viewing ends before it begins. Check both times.' });
  if (state === 'cancelled' && !cancelReason?.trim())
    problems.push({ path: ['cancelReason'], message: 'Say why the viewing was cancelled.' });
  return problems;
};

export const viewings: Feature = {
  slug: 'viewings',
  register: (strapi) =>
    onWrite(strapi, UID.viewing, {
      reads: ['state', 'startAt', 'endAt', 'cancelReason', 'createdAt'],
      watches: ['state', 'startAt', 'endAt', 'cancelReason'],
      onCopy: { state: 'requested', cancelReason: null },
      write({ data, before }) {
        const from = before?.state as string | undefined;
        const to = (data.state as string | null | undefined) ?? from ?? 'requested';
        refuse([
          ...checkViewing({ ...before, ...data }),
          ...(from ? checkMove(VIEWING_STATES, 'state', from, to) : []),
        ]);
        if (!from || from === to) return;
        return ({ documentId }) =>
          recordStageChange(strapi, { uid: UID.viewing, documentId, from, to, createdAt: before?.createdAt as string });
      },
    }),
};
