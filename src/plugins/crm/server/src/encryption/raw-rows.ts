import type { Core } from '@strapi/strapi';
import { isEncrypted } from '../lib/field-cipher';
import { decryptField, UNREADABLE } from './field-values';
import { fieldsOf } from './model-fields';
import { openingHere, openRows } from './open-rows';
import { sealData } from './subscribe';

type Row = Record<string, unknown>;

/** For statements that write past the query layer: a copy of a document or component as it is stored, parts included. */
export const sealRow = <T extends Row>(strapi: Core.Strapi, uid: string, values: T, defaultCountry: string): T => {
  const { nested, attributes, encrypted } = fieldsOf(strapi, uid);
  const sealed: Row = { ...values };
  if (encrypted.length > 0) sealData(strapi, uid, sealed, defaultCountry);
  for (const [name, target] of nested) {
    if (attributes[name].type !== 'component' || !sealed[name]) continue;
    const seal = (part: Row) => sealRow(strapi, target, part, defaultCountry);
    sealed[name] = Array.isArray(sealed[name])
      ? sealed[name].map((part) => seal(part as Row))
      : seal(sealed[name] as Row);
  }
  return sealed as T;
};

/** A row that raw SQL read, by attribute name, for the reader of this request: masked unless reading is allowed. */
export const showRow = <T extends Row>(strapi: Core.Strapi, uid: string, row: T, defaultCountry: string): T => {
  const shown = { ...row };
  openRows(strapi, uid, shown, openingHere(strapi, defaultCountry));
  return shown;
};

/** A row that raw SQL read, by attribute name: its encrypted values plain. Parts and relations are not opened. */
export const openRow = <T extends Row>(strapi: Core.Strapi, uid: string, row: T): T => {
  const opened: Row = { ...row };
  for (const name of fieldsOf(strapi, uid).encrypted)
    if (isEncrypted(opened[name])) opened[name] = decryptField(uid, name, opened[name]) ?? UNREADABLE;
  return opened as T;
};
