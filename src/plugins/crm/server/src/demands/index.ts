import { UID } from '../content-types';
import { checkMove, recordStageChange, type Transitions } from '../history';
import type { Feature } from '../lib/feature';
import { onWrite } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { getSettings } from '../settings';
import { checkRanges, RANGES } from './check-ranges';

const DEMAND_STATES: Transitions = {
  open: ['paused', 'satisfied', 'abandoned', 'expired'],
  paused: ['open', 'satisfied', 'abandoned', 'expired'],
  satisfied: ['open'],
  abandoned: ['open'],
  expired: ['open'],
};

export const demands: Feature = {
  slug: 'demands',
  register: (strapi) =>
    onWrite(strapi, UID.demand, {
      reads: ['state', ...RANGES.flat(), 'createdAt'],
      watches: ['state', ...RANGES.flat()],
      onCopy: { state: 'open' },
      async write({ data, before }) {
        const from = before?.state as string | undefined;
        const to = (data.state as string | null | undefined) ?? from ?? 'open';
        refuse([...checkRanges({ ...before, ...data }), ...(from ? checkMove(DEMAND_STATES, 'state', from, to) : [])]);
        if (!before) data.currency ??= (await getSettings(strapi)).currency;
        if (!from || from === to) return;
        return ({ documentId }) =>
          recordStageChange(strapi, { uid: UID.demand, documentId, from, to, createdAt: before?.createdAt as string });
      },
    }),
};
