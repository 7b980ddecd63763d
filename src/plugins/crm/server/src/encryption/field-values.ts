import { decryptText, encryptText, indexText, isEncrypted } from '../lib/field-cipher';
import { encryptedField, indexName, lastFourName } from './encrypted-fields';
import { getKeyRing } from './key-ring';
import { isMasked, maskValue } from './mask-value';
import { lastFourOf, normaliseValue } from './normalise-value';

/** Stands where a stored value cannot be decrypted. A form may send it back: the stored value stays. */
export const UNREADABLE = '*** unreadable ***';

const contextOf = (uid: string, attribute: string) => `${uid}.${attribute}`;

export const encryptField = (uid: string, attribute: string, plain: string): string =>
  encryptText(getKeyRing(), plain, contextOf(uid, attribute));

/** The plain value; undefined when it cannot be decrypted. What was never encrypted comes back as it is. */
export const decryptField = (uid: string, attribute: string, stored: string): string | undefined => {
  if (!isEncrypted(stored)) return stored;
  const contexts = [contextOf(uid, attribute), ...(encryptedField(uid, attribute).copiedFrom ?? [])];
  for (const context of contexts) {
    const plain = decryptText(getKeyRing(), stored, context);
    if (plain !== undefined) return plain;
  }
  return undefined;
};

/** A copied value keeps the index that it has where it comes from, so that both can be compared in SQL. */
const indexContextOf = (uid: string, attribute: string, value: string) => {
  const [email, phone] = encryptedField(uid, attribute).copiedFrom ?? [];
  return (value.includes('@') ? email : phone) ?? contextOf(uid, attribute);
};

/** Blind indexes of a value, one for each key: the newest is what a new row stores, the others what old rows hold. */
export const blindIndexes = (uid: string, attribute: string, value: string, defaultCountry: string): string[] => {
  const normalised = normaliseValue(encryptedField(uid, attribute).kind, value, defaultCountry);
  return indexText(getKeyRing(), normalised, indexContextOf(uid, attribute, normalised));
};

/** The same of the last four digits. */
export const lastFourIndexes = (uid: string, attribute: string, lastFour: string): string[] =>
  indexText(getKeyRing(), lastFour.toLowerCase(), `${contextOf(uid, attribute)}#last-four`);

export const maskField = (uid: string, attribute: string, plain: string, defaultCountry: string): string =>
  isMasked(plain) ? plain : maskValue(encryptedField(uid, attribute).kind, plain, defaultCountry);

/**
 * What is stored for a value: the encrypted text and its indexes, by attribute name. `has` tells which index attributes
 * the type has: those of a field that an administrator marked may be missing.
 */
export const sealedValue = (
  uid: string,
  attribute: string,
  value: string | null,
  { defaultCountry, has }: { defaultCountry: string; has: (attribute: string) => boolean },
): Record<string, string | null> => {
  const empty = value === null || value === '';
  const sealed: Record<string, string | null> = { [attribute]: empty ? null : encryptField(uid, attribute, value) };
  const [index, lastFour] = [indexName(attribute), lastFourName(attribute)];
  if (has(index)) sealed[index] = empty ? null : blindIndexes(uid, attribute, value, defaultCountry)[0];
  if (has(lastFour)) {
    const { kind } = encryptedField(uid, attribute);
    sealed[lastFour] = empty
      ? null
      : lastFourIndexes(uid, attribute, lastFourOf(normaliseValue(kind, value, defaultCountry)))[0];
  }
  return sealed;
};
