import { care } from './care';
import { choices } from './choices';
import { customers } from './customers';
import { importing } from './import';
import type { AdminFeature } from './lib/feature';
import { panel } from './panel';
import { reports } from './reports';
import { rights } from './rights';
import { settings } from './settings';

/** The table of contents of the admin program. */
export const features: AdminFeature[] = [reports, customers, importing, care, rights, settings, choices, panel];
