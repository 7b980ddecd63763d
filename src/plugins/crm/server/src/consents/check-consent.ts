import type { Problem } from '../lib/problem';

export interface ConsentDraft {
  state?: unknown;
  method?: unknown;
  recordedAt?: string | Date | null;
  expiresAt?: string | Date | null;
}

/** What keeps an entry out of the ledger. `recordedAt` is filled in before. */
export const checkConsent = (draft: ConsentDraft, now: Date): Problem[] => {
  const problems: Problem[] = [];
  const given = new Date(draft.recordedAt ?? now);
  // A day ahead would outvote a withdrawal of tomorrow.
  if (given.getTime() > now.getTime() + CLOCK_SKEW_MS)
    problems.push({ path: ['recordedAt'], message: 'This lies in the future. Enter the day on which it was said.' });
  if (draft.state === 'granted' && !draft.method)
    problems.push({ path: ['method'], message: 'Choose how the consent was given.' });
  if (draft.expiresAt && draft.state !== 'granted')
    problems.push({ path: ['expiresAt'], message: 'Only a consent that is given can expire.' });
  else if (draft.expiresAt && new Date(draft.expiresAt) <= given)
    problems.push({ path: ['expiresAt'], message: 'It would expire before it was given.' });
  return problems;
};

const CLOCK_SKEW_MS = 60_000;
