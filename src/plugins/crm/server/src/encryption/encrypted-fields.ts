import { UID } from '../content-types';

/** How a value is compared, found and masked. `contact` is a phone number or an e-mail address. */
export type Kind = 'phone' | 'email' | 'contact' | 'identity' | 'account' | 'text';

export interface EncryptedField {
  uid: string;
  attribute: string;
  kind: Kind;
  /** Its last four characters can be searched too. */
  hasLastFour?: boolean;
  /** Fields whose stored value and index are copied into this one as they are, by SQL. */
  copiedFrom?: string[];
}

export const CUSTOM_FIELD = 'plugin::crm.encrypted';

const PHONE = 'customer.phone';
const EMAIL = 'customer.email';

/** What must be encrypted (DOMAIN: 🔒). The start refuses to run when a schema lost one of them. */
export const ENCRYPTED_FIELDS: readonly EncryptedField[] = [
  { uid: PHONE, attribute: 'number', kind: 'phone', hasLastFour: true },
  { uid: EMAIL, attribute: 'address', kind: 'email' },
  { uid: UID.customer, attribute: 'wechatId', kind: 'account' },
  { uid: UID.customer, attribute: 'wecomExternalId', kind: 'account' },
  { uid: UID.customer, attribute: 'whatsapp', kind: 'account' },
  { uid: UID.customer, attribute: 'idNumber', kind: 'identity', hasLastFour: true },
  { uid: 'place.address', attribute: 'detail', kind: 'text' },
  { uid: UID.employee, attribute: 'phone', kind: 'phone', hasLastFour: true },
  { uid: UID.listing, attribute: 'certificateNo', kind: 'text' },
  {
    uid: UID.careMessage,
    attribute: 'address',
    kind: 'contact',
    copiedFrom: [`${EMAIL}.address`, `${PHONE}.number`],
  },
];

const byName = new Map(ENCRYPTED_FIELDS.map((field) => [`${field.uid}.${field.attribute}`, field]));

/** A field that an administrator marked is a text: masked whole, found by its whole value. */
export const encryptedField = (uid: string, attribute: string): EncryptedField =>
  byName.get(`${uid}.${attribute}`) ?? { uid, attribute, kind: 'text' };

export const indexName = (attribute: string) => `${attribute}Index`;
export const lastFourName = (attribute: string) => `${attribute}LastFourIndex`;
