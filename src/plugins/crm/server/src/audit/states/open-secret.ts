import type { Core } from '@strapi/strapi';
import { decryptField, fieldsOf, maskField, UNREADABLE } from '../../encryption';
import { getSettings } from '../../settings';
import { Secret } from './secret';

/** A stored value: that of an encrypted field as a secret, anything else as it is. */
export type OpenSecret = (uid: string, name: string, stored: unknown) => unknown;

export const secretOpener = async (strapi: Core.Strapi): Promise<OpenSecret> => {
  const { defaultCountry } = await getSettings(strapi);
  return (uid, name, stored) => {
    if (typeof stored !== 'string' || !fieldsOf(strapi, uid).encrypted.includes(name)) return stored;
    const plain = decryptField(uid, name, stored) ?? UNREADABLE;
    return new Secret(plain, maskField(uid, name, plain, defaultCountry));
  };
};
