import type { Feature } from '../lib/feature';
import { registerConditions } from './conditions';

export { getCaller, type Caller } from './get-caller';
export { applyScope, restScopeOf, scopeOf, type Scope } from './scope-of';

/** Who may see and do what: docs/guide/en/rights.md for people, rights-table.ts and rest-table.ts for the program. */
export const rights: Feature = {
  slug: 'rights',
  bootstrap: registerConditions,
};
