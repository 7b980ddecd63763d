import type { Feature } from '../lib/feature';
import { registerConditions } from './conditions';
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
  bootstrap: registerConditions,
  seed: seedRights,
};
