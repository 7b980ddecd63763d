import type { Core } from '@strapi/strapi';
import { modelOf } from './recorded-fields';
import { Secret } from './secret';

/** Personal data that is not encrypted yet. */
const PLAIN_SECRETS = new Set([
  'customer.phone.number', 'customer.email.address', 'place.address.detail', 'wechatId', 'wecomExternalId', 'whatsapp',
  'idNumber', 'certificateNo',
]); // prettier-ignore

const mask = (plain: string) =>
  plain.includes('@')
    ? `${plain[0]}***${plain.slice(plain.indexOf('@'))}`
    : `${plain.slice(0, 3)}****${plain.slice(-4)}`;

/** The stored value of an encrypted field as a secret; anything else as it is. */
export const openSecret = (strapi: Core.Strapi, uid: string, name: string, stored: unknown): unknown => {
  if (typeof stored !== 'string') return stored;
  const isSecret =
    modelOf(strapi, uid)?.attributes[name]?.customField === 'plugin::crm.encrypted' ||
    PLAIN_SECRETS.has(`${uid}.${name}`) ||
    PLAIN_SECRETS.has(name);
  return isSecret ? new Secret(stored, mask(stored)) : stored;
};
