import type { AdminFeature } from '../lib/feature';
import { addArchiveActions } from './archive-actions';

/** What can be done with a record of any type. */
export const records: AdminFeature = { bootstrap: addArchiveActions };
