import type { Feature } from '../lib/feature';
import { registerListingRules } from './document-rules';
import { startDaysOnMarket } from './refresh-days-on-market';

export { checkListing, daysOnMarket, type ListingContext, type ListingDraft } from './check-listing';
export { formatLayout, parseLayout } from './layout-text';
export { type LockedListing, lockListing, moveListing } from './move-listing';
export { isOnMarket } from './next-state';
export { refreshDaysOnMarket } from './refresh-days-on-market';

export const listings: Feature = {
  slug: 'listings',
  register: registerListingRules,
  startJobs: startDaysOnMarket,
};
