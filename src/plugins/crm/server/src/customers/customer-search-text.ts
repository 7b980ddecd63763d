import { buildSearchText } from '../search';
import type { CustomerDraft } from './check-customer';

/** What the name search reads of a customer. Numbers and addresses are searched where they are kept. */
export const SEARCHED_FIELDS = [
  'name',
  'familyName',
  'givenName',
  'company',
  'wechatId',
  'whatsapp',
  'externalId',
] as const;

export const customerSearchText = (customer: CustomerDraft): string =>
  buildSearchText(SEARCHED_FIELDS.map((field) => customer[field] as string | null | undefined));
