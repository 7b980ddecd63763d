import { UID } from '../content-types';

/**
 * What a link to a customer makes of a record when that person is erased. `about`: its texts and files go, its figures
 * stay. `named`: it is somebody else's or something else's; only the fields given here go. `whole`: it goes altogether.
 * A link that is not listed, an administrator's too, is `about` when it is a field of the record and `named` in a part.
 */
export type LinkRule = { kind: 'about' | 'whole' } | { kind: 'named'; clears: readonly string[] };

const RULES: Record<string, LinkRule> = {
  [`${UID.customer}.referredBy`]: { kind: 'named', clears: [] },
  [`${UID.customerRelation}.from`]: { kind: 'whole' },
  [`${UID.customerRelation}.to`]: { kind: 'whole' },
  // The house stays in the dictionary; what was said of its owner does not.
  [`${UID.listing}.owners`]: { kind: 'named', clears: ['certificateNo', 'privateRemarks'] },
};

export const ruleOf = (uid: string, path: readonly string[]): LinkRule =>
  RULES[`${uid}.${path[0]}`] ?? (path.length === 1 ? { kind: 'about' } : { kind: 'named', clears: [] });

/** Texts that name no person: codes, numbers, words of the program, and the staff’s own names. */
export const KEPT_TEXTS: Partial<Record<string, readonly string[]>> = {
  [UID.transaction]: ['number', 'currency'],
  [UID.complaint]: ['number'],
  [UID.demand]: ['currency'],
  [UID.careMessage]: ['occurrenceKey', 'language', 'decisions'],
  [UID.consent]: ['recordedByName'],
  [UID.surveyInvitation]: ['occurrenceKey', 'language'],
  [UID.surveyResponse]: ['language'],
  'transaction.commission': ['role'],
};

/** What stays of the customer’s own record: what the figures count, whose it was, and when things happened in the office. */
export const KEPT_OF_CUSTOMER: readonly string[] = [
  'number', 'kind', 'contactRoles', 'stage', 'lostReason', 'intent', 'valueTier', 'poolStatus', 'sourceChannel', 'language',
  'ownerSince', 'protectedUntil', 'firstResponseAt', 'firstResponseDueAt', 'lastContactAt', 'lastValidContactAt',
  'completeness', 'doNotContact', 'owner', 'team', 'ownerKey', 'teamKey', 'archivedAt', 'erasedAt', 'intakeBy',
  'referredBy',
]; // prettier-ignore
