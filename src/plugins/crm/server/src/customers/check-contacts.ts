import { normaliseEmail, normalisePhone } from '../encryption';
import type { Problem } from '../lib/problem';

/** One entry of the component; with an `id` it may hold only what changes. */
export interface PhoneDraft {
  [field: string]: unknown;
  id?: number | string;
  number?: string | null;
  extension?: string | null;
  primary?: boolean | null;
}

export interface EmailDraft {
  [field: string]: unknown;
  id?: number | string;
  address?: string | null;
  primary?: boolean | null;
}

interface Contacts {
  phones?: PhoneDraft[];
  emails?: EmailDraft[];
}

/**
 * Normalises a customer's phones and e-mail addresses, drops what is written twice, and makes the first one primary
 * where none is marked. A list that is undefined is left alone.
 */
export const checkContacts = (
  { phones, emails }: Contacts,
  defaultCountry: string,
): { values: Contacts; problems: Problem[] } => {
  const problems: Problem[] = [];
  const values: Contacts = {};
  if (phones) {
    if (phones.length === 0) problems.push({ path: ['phones'], message: 'Enter at least one phone number.' });
    const checked = phones.map((phone, place) => checkPhone(phone, place, defaultCountry, problems));
    if (checked.filter((phone) => phone.primary).length > 1)
      problems.push({ path: ['phones'], message: 'Mark only one phone number as primary.' });
    values.phones = withOnePrimary(
      withoutTwins(checked, (phone) => phone.number && `${phone.number}x${phone.extension}`),
    );
  }
  if (emails) {
    const checked = emails.map((email, place) => checkEmail(email, place, problems));
    if (checked.filter((email) => email.primary).length > 1)
      problems.push({ path: ['emails'], message: 'Mark only one e-mail address as primary.' });
    values.emails = withOnePrimary(withoutTwins(checked, (email) => email.address));
  }
  return { values, problems };
};

const isUntouched = (entry: { id?: number | string }, value: unknown) => entry.id !== undefined && value === undefined;

const checkPhone = (phone: PhoneDraft, place: number, defaultCountry: string, problems: Problem[]): PhoneDraft => {
  if (isUntouched(phone, phone.number)) return phone;
  const found = normalisePhone(phone.number ?? '', defaultCountry);
  if (found) return { ...phone, ...found, extension: found.extension ?? (phone.extension?.trim() || null) };
  problems.push({
    path: ['phones', place, 'number'],
    message:
      'This is not a phone number. Enter all its digits; for a foreign number begin with + and the country code.',
  });
  return phone;
};

const checkEmail = (email: EmailDraft, place: number, problems: Problem[]): EmailDraft => {
  if (isUntouched(email, email.address)) return email;
  const address = normaliseEmail(email.address ?? '');
  if (address) return { ...email, address };
  problems.push({
    path: ['emails', place, 'address'],
    message: 'This is not an e-mail address. Enter it like name@example.com.',
  });
  return email;
};

const withoutTwins = <T>(entries: T[], keyOf: (entry: T) => unknown): T[] => {
  const seen = new Set<unknown>();
  return entries.filter((entry) => {
    const key = keyOf(entry);
    if (!key) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const withOnePrimary = <T extends { id?: unknown; primary?: boolean | null }>(entries: T[]): T[] => {
  // An entry with an id that says nothing of `primary` may be the primary one in the database.
  const isKnown = entries.every((entry) => entry.id === undefined || entry.primary !== undefined);
  if (!isKnown || entries.length === 0 || entries.some((entry) => entry.primary)) return entries;
  return entries.map((entry, place) => ({ ...entry, primary: place === 0 }));
};
