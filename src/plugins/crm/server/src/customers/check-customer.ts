import type { Problem } from '../lib/problem';
import { checkBirthday } from './check-birthday';
import { checkContacts, type EmailDraft, type PhoneDraft } from './check-contacts';
import { checkResidentId } from './check-resident-id';
import { completenessOf } from './completeness';

/** A customer as it comes in: from a form, from REST, from a row of a file. Fields that carry no rule pass through. */
export interface CustomerDraft {
  [field: string]: unknown;
  name?: string | null;
  phones?: PhoneDraft[] | null;
  emails?: EmailDraft[] | null;
  idType?: string | null;
  idNumber?: string | null;
  birthdayCalendar?: string | null;
  birthYear?: number | null;
  birthMonth?: number | null;
  birthDay?: number | null;
  stage?: string | null;
  lostReason?: string | null;
}

export interface CustomerContext {
  /** ISO 3166-1 alpha-2: of a phone number without a country code. */
  defaultCountry: string;
  /** `YYYY-MM-DD` in the office's time zone. */
  today: string;
  /** The stored customer when `draft` holds only what changes. */
  before?: CustomerDraft;
}

/**
 * The rules of a customer, whichever way it comes in. `values` is the draft normalised (phones in E.164,
 * e-mail in lower case, trimmed name, completeness); with problems it must not be stored.
 */
export const checkCustomer = (
  draft: CustomerDraft,
  { defaultCountry, today, before }: CustomerContext,
): { values: CustomerDraft; problems: Problem[] } => {
  const problems: Problem[] = [];
  const values: CustomerDraft = { ...draft };
  const isTouched = (...fields: (keyof CustomerDraft)[]) => !before || fields.some((field) => field in draft);

  if (isTouched('name')) {
    values.name = draft.name?.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (!values.name) problems.push({ path: ['name'], message: 'Enter a name.' });
  }
  if (isTouched('phones', 'emails')) {
    const contacts = checkContacts(
      { phones: isTouched('phones') ? (draft.phones ?? []) : undefined, emails: draft.emails ?? undefined },
      defaultCountry,
    );
    Object.assign(values, contacts.values);
    problems.push(...contacts.problems);
  }

  const merged = { ...before, ...values };
  if (isTouched('idType', 'idNumber')) {
    const id = checkIdNumber(merged);
    Object.assign(values, id.values);
    problems.push(...id.problems);
  }
  if (isTouched('birthdayCalendar', 'birthYear', 'birthMonth', 'birthDay'))
    problems.push(...checkBirthday(merged, today));
  if (isTouched('stage', 'lostReason') && merged.stage === 'lost' && !merged.lostReason)
    problems.push({ path: ['lostReason'], message: 'Choose why the customer was lost.' });

  values.completeness = completenessOf({ ...before, ...values });
  return { values, problems };
};

const LOOKS_LIKE_RESIDENT_ID = /^\d{15,18}X?$/i;

/** What looks like a resident identity number is held to be one unless the type says otherwise. */
const checkIdNumber = ({ idType, idNumber }: CustomerDraft): { values: CustomerDraft; problems: Problem[] } => {
  const written = idNumber?.normalize('NFKC').trim().toUpperCase();
  if (!written) return { values: idNumber == null ? {} : { idNumber: null }, problems: [] };
  if (idType !== 'resident_id' && (idType || !LOOKS_LIKE_RESIDENT_ID.test(written)))
    return { values: { idNumber: written }, problems: [] };
  const id = checkResidentId(written);
  return id
    ? { values: { idNumber: id, idType: 'resident_id' }, problems: [] }
    : {
        values: {},
        problems: [
          {
            path: ['idNumber'],
            message: 'This is not a valid resident identity number. Compare its 18 characters with the card.',
          },
        ],
      };
};
