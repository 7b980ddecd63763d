import { UID } from '../content-types';
import { recordStageChange } from '../history';
import { calendarDay, now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { onWrite } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { searchTextOf } from '../search';
import { getSettings } from '../settings';
import { deadlines } from './deadlines';
import { checkComplaint, type ComplaintDraft, followState } from './next-state';

export { deadlines } from './deadlines';
export { checkComplaint, COMPLAINT_STATES } from './next-state';
export { OPEN_SERIOUS_COMPLAINT } from './open-serious-sql';

/** Results of the state and the severity: a draft does not set them. */
const COMPUTED = ['ackDueAt', 'ackAt', 'dueAt', 'resolvedAt', 'closedAt', 'reopenCount'];
const STATED = ['state', 'severity', 'receivedAt', 'rejectReason', 'feedbackOn', 'feedbackMethod', 'feedbackText'];

export const complaints: Feature = {
  slug: 'complaints',
  register: (strapi) =>
    onWrite(strapi, UID.complaint, {
      reads: ['subject', 'description', ...STATED, ...COMPUTED, 'createdAt'],
      watches: ['subject', 'description', ...STATED, ...COMPUTED],
      onCopy: { number: null, state: 'received', receivedAt: null, ackAt: null, resolvedAt: null, closedAt: null },
      async write({ data, before }) {
        const { timeZone } = await getSettings(strapi);
        const at = now();
        const stored = before as ComplaintDraft | undefined;
        const from = stored?.state ?? undefined;
        const to = (data.state as string | null | undefined) ?? from ?? 'received';
        for (const field of COMPUTED) delete data[field];
        refuse(checkComplaint(from, { ...stored, ...data, state: to }, at));

        if (!before) data.receivedAt ??= at;
        const merged = { ...stored, ...data } as Record<string, unknown>;
        if (!before || data.severity != null || data.receivedAt != null)
          Object.assign(data, deadlines(String(merged.severity), new Date(merged.receivedAt as string)));
        Object.assign(data, followState(stored, to, at, calendarDay(at, timeZone)));
        if (!before || 'subject' in data) data.searchText = searchTextOf(UID.complaint, merged);
        if (!from || from === to) return;
        return ({ documentId }) =>
          recordStageChange(strapi, {
            uid: UID.complaint,
            documentId,
            from,
            to,
            createdAt: before?.createdAt as string,
          });
      },
    }),
};
