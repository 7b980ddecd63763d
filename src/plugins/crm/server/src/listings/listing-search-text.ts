import { buildSearchText } from '../search';

/** Its estate and area are searched where they are kept, so that a new name of an estate is found at once. */
export const SEARCHED_FIELDS = ['title', 'building', 'unit', 'room', 'layoutText', 'externalKey'] as const;

export const listingSearchText = (listing: Record<string, unknown>): string =>
  buildSearchText([
    ...SEARCHED_FIELDS.map((field) => listing[field] as string | null | undefined),
    ...((listing.externalIds as { value?: string }[] | null | undefined) ?? []).map((external) => external.value),
  ]);
