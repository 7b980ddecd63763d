import type { Feature } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { registerConditions } from './conditions';
import { controller } from './controller';
import { seedRights } from './seed-rights';

export { buildCondition } from './conditions';
export { findPerson, type Person } from './find-person';
export { getCaller, type Caller } from './get-caller';
export { PERSON_FIELD } from './person-field';
export { findGrant, restReach, restRoles, type RestAction } from './rest-table';
export { adminRoles } from './rights-table';
export { applyScope, restScopeOf, scopeOf, type Scope } from './scope-of';

/** Who may see and do what: docs/guide/en/rights.md for people, rights-table.ts and rest-table.ts for the program. */
export const rights: Feature = {
  slug: 'rights',
  permissions: [
    { uid: 'rights.read', displayName: 'Read the page Rights', subCategory: 'rights' },
    { uid: 'rights.export', displayName: 'Export rights', subCategory: 'rights' },
  ],
  controller,
  adminRoutes: [
    adminRoute('GET', '/rights', 'rights.people', 'plugin::crm.rights.read'),
    adminRoute('GET', '/rights/roles', 'rights.roles', 'plugin::crm.rights.read'),
    adminRoute('POST', '/rights/export', 'rights.export', 'plugin::crm.rights.export'),
    adminRoute('GET', '/rights/:employee', 'rights.findOne', 'plugin::crm.rights.read'),
  ],
  bootstrap: registerConditions,
  seed: seedRights,
};
