import type { Feature } from '../lib/feature';

export { checkCustomer, type CustomerContext, type CustomerDraft } from './check-customer';
export { checkResidentId, residentIdBirthday } from './check-resident-id';
export { normaliseEmail } from './normalise-email';
export { normalisePhone, type NormalPhone } from './normalise-phone';

export const customers: Feature = { slug: 'customers' };
