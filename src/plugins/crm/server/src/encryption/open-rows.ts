import type { Core } from '@strapi/strapi';
import { isEncrypted } from '../lib/field-cipher';
import { decryptField, maskField, UNREADABLE } from './field-values';
import { fieldsOf } from './model-fields';
import { isPlainHere } from './reading';

type Row = Record<string, unknown>;

export interface Opening {
  defaultCountry: string;
  isPlain: (uid: string, attribute: string) => boolean;
}

/** What a reader gets for a stored value: the plain one, the masked one, or the word that it cannot be read. */
export const openValue = (
  strapi: Core.Strapi,
  uid: string,
  attribute: string,
  stored: string,
  { defaultCountry, isPlain }: Opening,
): string => {
  const plain = decryptField(uid, attribute, stored);
  if (plain === undefined) {
    strapi.log.error(`${uid}.${attribute}: a stored value does not decrypt; it is left as it is.`);
    return UNREADABLE;
  }
  return isPlain(uid, attribute) ? plain : maskField(uid, attribute, plain, defaultCountry);
};

/** Decrypts rows in place, with whatever was populated into them at any depth. */
export const openRows = (strapi: Core.Strapi, uid: string, found: unknown, opening: Opening): void => {
  if (Array.isArray(found)) for (const one of found) openRows(strapi, uid, one, opening);
  if (typeof found !== 'object' || found === null) return;
  const row = found as Row;
  const { encrypted, nested } = fieldsOf(strapi, uid);
  for (const name of encrypted)
    if (isEncrypted(row[name])) row[name] = openValue(strapi, uid, name, row[name], opening);
  for (const [name, target] of nested) {
    const value = row[name];
    if (typeof value !== 'object' || value === null) continue;
    if (target) openRows(strapi, target, value, opening);
    else
      for (const one of [value].flat() as Row[])
        openRows(strapi, String(one.__component ?? one.__type ?? ''), one, opening);
  }
};

/** Masks in place what was read in plain: for answers and events. */
export const maskRows = (strapi: Core.Strapi, uid: string, found: unknown, defaultCountry: string): void => {
  if (Array.isArray(found)) for (const one of found) maskRows(strapi, uid, one, defaultCountry);
  if (typeof found !== 'object' || found === null) return;
  const row = found as Row;
  const { encrypted, nested } = fieldsOf(strapi, uid);
  for (const name of encrypted)
    if (typeof row[name] === 'string') row[name] = maskField(uid, name, row[name], defaultCountry);
  for (const [name, target] of nested)
    for (const one of [row[name] ?? []].flat() as Row[])
      maskRows(strapi, target || String(one.__component ?? one.__type ?? ''), one, defaultCountry);
};

export const openingHere = (strapi: Core.Strapi, defaultCountry: string): Opening => ({
  defaultCountry,
  isPlain: isPlainHere(strapi),
});
