import { audit } from './audit';
import { backups } from './backups';
import { care } from './care';
import { choices } from './choices';
import { consents } from './consents';
import { customers } from './customers';
import { encryption } from './encryption';
import { importing } from './import';
import { leavers } from './leavers';
import type { AdminFeature } from './lib/feature';
import { logins } from './logins';
import { home, panel } from './panel';
import { playbooks } from './playbooks';
import { privacy } from './privacy';
import { records } from './records';
import { reports } from './reports';
import { rights } from './rights';
import { rules } from './rules';
import { satisfaction } from './satisfaction';
import { settings } from './settings';
import { winBack } from './win-back';

/** The table of contents of the admin program. `panel` comes first: it clears away what Strapi put there; `home` last. */
export const features: AdminFeature[] = [
  panel,
  rules,
  records,
  reports,
  // Before `customers`: the timeline is the last panel.
  consents,
  privacy,
  playbooks,
  customers,
  importing,
  winBack,
  care,
  satisfaction,
  audit,
  backups,
  leavers,
  logins,
  rights,
  settings,
  choices,
  encryption,
  home,
];
