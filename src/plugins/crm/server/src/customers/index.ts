import type { Feature } from '../lib/feature';
import { registerCustomerRules } from './document-rules';

export { checkCustomer, type CustomerContext, type CustomerDraft } from './check-customer';
export { checkResidentId, residentIdBirthday } from './check-resident-id';
export { completenessOf } from './completeness';
export { moveCustomer } from './move-customer';

export const customers: Feature = { slug: 'customers', register: registerCustomerRules };
