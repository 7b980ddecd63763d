import { daysBetween, isCalendarDay } from '../lib/calendar';
import type { Problem } from '../lib/problem';
import { formatLayout, type Layout, parseLayout } from './layout-text';

/** A listing as it comes in. Fields that carry no rule pass through. Decimals may be strings, as PostgreSQL gives them. */
export interface ListingDraft extends Layout {
  [field: string]: unknown;
  livingArea?: number | string | null;
  usableArea?: number | string | null;
  lotArea?: number | string | null;
  areaUnit?: string | null;
  layoutText?: string | null;
  floor?: number | null;
  floorsTotal?: number | null;
  yearBuilt?: number | null;
  listPrice?: number | string | null;
  rent?: number | string | null;
  currency?: string | null;
  agreementFrom?: string | null;
  agreementTo?: string | null;
  onMarketOn?: string | null;
  closedOn?: string | null;
}

export interface ListingContext {
  /** `YYYY-MM-DD` in the office's time zone. */
  today: string;
  /** ISO 4217: the plausible price is one in this currency; others are not judged. */
  currency: string;
  /** What a square metre costs at least and at most, for a price to be believed. */
  plausiblePrice: { min: number; max: number };
  /** The stored listing when `draft` holds only what changes. */
  before?: ListingDraft;
}

const SQM: Record<string, number> = { sqm: 1, sqft: 0.092903, mu: 666.667 };
const ROOMS = ['bedrooms', 'livingRooms', 'kitchens', 'bathrooms'] as const;
const DAYS = ['agreementFrom', 'agreementTo', 'onMarketOn', 'closedOn'] as const;
const YEARS_AHEAD = 5;

/**
 * The rules of a listing, whichever way it comes in. `values` is the draft with what is computed: rooms and layout
 * text each from the other, unit price (list price by living area, in its unit), days on market.
 */
export const checkListing = (
  draft: ListingDraft,
  context: ListingContext,
): { values: ListingDraft; problems: Problem[] } => {
  const values = { ...draft, ...layoutOf(draft, context.before) };
  const merged = { ...context.before, ...values };
  const isTouched = (...fields: string[]) => !context.before || fields.some((field) => field in draft);
  const problems = [
    ...checkNumbers(merged, context.today),
    ...checkDays(merged),
    ...(isTouched('listPrice', 'livingArea', 'areaUnit', 'currency') ? checkPlausible(merged, context) : []),
  ].filter(({ path }) => isTouched(...(RELATED[path[0]] ?? [path[0] as string])));

  if (isTouched('listPrice', 'livingArea')) values.unitPrice = unitPriceOf(merged);
  values.daysOnMarket = daysOnMarket(merged, context.today);
  return { values, problems };
};

/** Which fields a problem at this field comes from. */
const RELATED: Record<string, string[]> = {
  floor: ['floor', 'floorsTotal'],
  agreementTo: ['agreementFrom', 'agreementTo'],
  listPrice: ['listPrice', 'livingArea', 'areaUnit', 'currency'],
};

const numberOf = (value: number | string | null | undefined) =>
  value == null || value === '' ? undefined : Number(value);

const checkNumbers = (listing: ListingDraft, today: string): Problem[] => {
  const problems: Problem[] = [];
  const refuse = (field: string, message: string) => problems.push({ path: [field], message });
  for (const field of ['livingArea', 'usableArea', 'lotArea'] as const) {
    const area = numberOf(listing[field]);
    if (area !== undefined && !(area > 0)) refuse(field, 'Enter an area above zero.');
  }
  for (const field of ['listPrice', 'rent'] as const) {
    const price = numberOf(listing[field]);
    if (price !== undefined && !(price > 0)) refuse(field, 'Enter a price above zero.');
  }
  const { floor, floorsTotal, yearBuilt } = listing;
  if (floorsTotal != null && floorsTotal < 1) refuse('floorsTotal', 'Enter the number of floors: one or more.');
  else if (floor != null && floorsTotal != null && floor > floorsTotal)
    refuse('floor', 'The floor lies above the top of the building. Check both numbers.');
  if (yearBuilt != null && (yearBuilt < 1800 || yearBuilt > Number(today.slice(0, 4)) + YEARS_AHEAD))
    refuse('yearBuilt', 'This year cannot be right. Check the year of construction.');
  return problems;
};

const checkDays = (listing: ListingDraft): Problem[] => {
  const missing = DAYS.filter((field) => listing[field] && !isCalendarDay(listing[field]));
  const { agreementFrom: from, agreementTo: to } = listing;
  return [
    ...missing.map((field) => ({ path: [field], message: 'This day does not exist. Enter it like 2026-03-31.' })),
    ...(missing.length === 0 && from && to && from > to
      ? [{ path: ['agreementTo'], message: 'The agreement ends before it begins. Check both days.' }]
      : []),
  ];
};

const checkPlausible = (listing: ListingDraft, { currency, plausiblePrice }: ListingContext): Problem[] => {
  const price = numberOf(listing.listPrice);
  const area = numberOf(listing.livingArea);
  if (!price || !area || price < 0 || area < 0) return [];
  if (listing.currency && listing.currency !== currency) return [];
  const perSqm = price / (area * (SQM[listing.areaUnit ?? 'sqm'] ?? 1));
  return perSqm >= plausiblePrice.min && perSqm <= plausiblePrice.max
    ? []
    : [{ path: ['listPrice'], message: 'The price does not fit the area. Check the price, its unit and the area.' }];
};

/** Rooms that are given win over the text; a new text alone sets the rooms. */
const layoutOf = (draft: ListingDraft, before: ListingDraft = {}): Partial<ListingDraft> => {
  const isChanged = (field: keyof Layout | 'layoutText') =>
    field in draft && draft[field] != null && draft[field] !== before[field];
  if (ROOMS.some(isChanged)) {
    const parsed = isChanged('layoutText') ? parseLayout(draft.layoutText ?? '') : undefined;
    const given = Object.fromEntries(ROOMS.filter((room) => draft[room] != null).map((room) => [room, draft[room]]));
    const layout = { ...pickRooms(before), ...parsed, ...given };
    return { ...layout, layoutText: formatLayout(layout) };
  }
  return isChanged('layoutText') ? { ...parseLayout(draft.layoutText ?? '') } : {};
};

const pickRooms = (listing: ListingDraft): Layout =>
  Object.fromEntries(ROOMS.filter((room) => listing[room] != null).map((room) => [room, listing[room]]));

const unitPriceOf = (listing: ListingDraft): number | null => {
  const price = numberOf(listing.listPrice);
  const area = numberOf(listing.livingArea);
  return price && area ? Math.round((100 * price) / area) / 100 : null;
};

/** From the day it came on the market to the day it closed, or to `today`. */
export const daysOnMarket = (
  { onMarketOn, closedOn }: Pick<ListingDraft, 'onMarketOn' | 'closedOn'>,
  today: string,
): number | null =>
  onMarketOn && isCalendarDay(onMarketOn) ? Math.max(0, daysBetween(onMarketOn, closedOn || today)) : null;
