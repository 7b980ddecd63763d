import type { Feature } from '../lib/feature';

export { loadAgency, type LoadedAgency } from './load-agency';
export type { Login } from './create-logins';

/** The sample agency of a trial. */
export const demo: Feature = { slug: 'demo' };
