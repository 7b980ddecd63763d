import { audit } from './audit';
import { backups } from './backups';
import { care } from './care';
import { channels } from './channels';
import { choices } from './choices';
import { complaints } from './complaints';
import { customers } from './customers';
import { consents } from './consents';
import { databaseObjects } from './database-objects';
import { demands } from './demands';
import { demo } from './demo';
import { encryption } from './encryption';
import { doors } from './doors';
import { guards } from './guards';
import { history } from './history';
import { importing } from './import';
import { interactions } from './interactions';
import { jobs } from './jobs';
import { leavers } from './leavers';
import type { Feature } from './lib/feature';
import { leanRequests } from './lean-requests';
import { listings } from './listings';
import { logins } from './logins';
import { numbering } from './numbering';
import { panel } from './panel';
import { playbooks } from './playbooks';
import { privacy } from './privacy';
import { records } from './records';
import { reports } from './reports';
import { returnVisits } from './return-visits';
import { reveals } from './reveals';
import { rights } from './rights';
import { search } from './search';
import { settings } from './settings';
import { surveys } from './surveys';
import { tasks } from './tasks';
import { trail } from './trail';
import { transactions } from './transactions';
import { viewings } from './viewings';
import { winBack } from './win-back';

/**
 * The table of contents. A feature may import the index of those above it, never of those below. `trail` is last: it
 * records what all the rules before it have made of a draft.
 */
export const features: Feature[] = [
  databaseObjects,
  leanRequests,
  doors,
  choices,
  settings,
  encryption,
  jobs,
  audit,
  logins,
  numbering,
  search,
  rights,
  guards,
  records,
  history,
  reveals,
  customers,
  demands,
  listings,
  viewings,
  transactions,
  tasks,
  interactions,
  complaints,
  importing,
  consents,
  channels,
  surveys,
  returnVisits,
  care,
  playbooks,
  reports,
  winBack,
  privacy,
  leavers,
  backups,
  panel,
  demo,
  trail,
];
