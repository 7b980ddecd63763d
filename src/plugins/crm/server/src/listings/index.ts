import type { Feature } from '../lib/feature';
import { registerListingRules } from './document-rules';

export { checkListing, daysOnMarket, type ListingContext, type ListingDraft } from './check-listing';
export { formatLayout, parseLayout } from './layout-text';
export { type LockedListing, lockListing, moveListing } from './move-listing';
export { isOnMarket } from './next-state';

export const listings: Feature = { slug: 'listings', register: registerListingRules };
