import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { recordStageChange } from '../history';
import { calendarDay, now } from '../lib/clock';
import { onWrite } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { searchedFields, searchTextOf } from '../search';
import { getSettings } from '../settings';
import { checkListing, type ListingDraft } from './check-listing';
import { checkState } from './next-state';

const SEARCHED = searchedFields(UID.listing);
const CHECKED = [
  'livingArea',
  'usableArea',
  'lotArea',
  'areaUnit',
  'layoutText',
  'bedrooms',
  'livingRooms',
  'kitchens',
  'bathrooms',
  'floor',
  'floorsTotal',
  'yearBuilt',
  'listPrice',
  'originalListPrice',
  'rent',
  'currency',
  'agreementFrom',
  'agreementTo',
  'onMarketOn',
  'closedOn',
  'state',
];
/** Results of others: a draft does not set them. */
const COMPUTED = ['unitPrice', 'daysOnMarket'];

export const registerListingRules = (strapi: Core.Strapi) =>
  onWrite(strapi, UID.listing, {
    reads: [...SEARCHED, ...CHECKED, 'createdAt'],
    watches: [...SEARCHED, ...CHECKED, ...COMPUTED, 'externalIds'],
    onCopy: { number: null, externalKey: null, externalIds: [], state: 'draft', closePrice: null, closedOn: null },
    async write({ data, before }) {
      const settings = await getSettings(strapi);
      const today = calendarDay(now(), settings.timeZone);
      const from = before?.state as string | undefined;
      const to = (data.state as string | null | undefined) ?? from ?? 'draft';
      if (to === 'active' && !before?.onMarketOn) data.onMarketOn ??= today;
      if (!before) data.currency ??= settings.currency;
      if (!before?.originalListPrice && data.listPrice != null) data.originalListPrice ??= data.listPrice;
      for (const field of COMPUTED) delete data[field];

      const { values, problems } = checkListing(data as ListingDraft, {
        today,
        currency: settings.currency,
        plausiblePrice: { min: settings.lowestUnitPrice, max: settings.highestUnitPrice },
        before: before as ListingDraft | undefined,
      });
      refuse([...problems, ...checkState(from, to)]);

      Object.assign(data, values);
      if (!before || SEARCHED.some((field) => field in data))
        data.searchText = searchTextOf(UID.listing, { ...before, ...data });
      if (!from || from === to) return;
      return ({ documentId }) =>
        recordStageChange(strapi, {
          uid: UID.listing,
          documentId,
          from,
          to,
          createdAt: before?.createdAt as string,
        });
    },
  });
