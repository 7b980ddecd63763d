import type { Feature } from '../lib/feature';

export { checkListing, daysOnMarket, type ListingContext, type ListingDraft } from './check-listing';
export { formatLayout, parseLayout } from './layout-text';

export const listings: Feature = { slug: 'listings' };
