import { addDays } from '../../lib/clock';
import type { NewDocument } from '../../lib/insert-documents';
import type { Builders } from '../builders';
import { CITIES, type CityPlan, type EstatePlan, type QuarterPlan } from './places';
import type { CustomerPlan } from './plan-customers';
import { EMPLOYEES, sellersIn } from './plan-staff';
import type { Random } from '../random';

export interface EstatePosition {
  city: CityPlan;
  quarter: QuarterPlan;
  estate: EstatePlan;
  /** Positions of the estate and of its business area among the agency's rows. */
  position: number;
  area: number;
}
export interface ListingPlan {
  document: NewDocument;
  place: EstatePosition;
  owner: number;
  /** Who sells or lets it. */
  vendor?: number;
  isRent: boolean;
  price: number;
}

const LISTINGS = 300;
/** States of those that no deal is about. */
const STATES = { active: 150, expired: 20, withdrawn: 16, hold: 10, draft: 10, coming_soon: 8, canceled: 5 };
const DECORATIONS = { rough: 5, simple: 30, fine: 50, luxury: 15 };

/** Listings of both cities, as many of each kind as the deals need first; the deals set their states later. */
export const planListings = (
  random: Random,
  builders: Builders,
  customers: CustomerPlan[],
  places: EstatePosition[],
  { today, historyDays }: { today: string; historyDays: number },
): ListingPlan[] => {
  const needed = customers.flatMap(({ deal }) => (deal ? [{ origin: deal.origin, isRent: deal.type === 'rent' }] : []));
  const others = Array.from({ length: LISTINGS - needed.length }, () => ({
    origin: random.isLikely(0.63) ? ('cn' as const) : ('gb' as const),
    isRent: random.isLikely(0.24),
  }));
  return [...needed, ...others].map(({ origin, isRent }, index) => {
    const city = CITIES.find((c) => c.origin === origin) as CityPlan;
    const place = random.pick(places.filter((p) => p.city === city));
    const owner = random.pick(sellersIn(origin));
    const vendors = customers.flatMap((c, i) =>
      c.origin === origin && (isRent ? c.role === 'landlord' : c.role === 'seller') ? [i] : [],
    );
    const vendor = random.pick(vendors);
    const onMarketOn = addDays(today, -Math.floor(historyDays * (1 - random.next() ** 0.7)) - 1);
    const { price, document } = buildListing(random, builders, place, { isRent, index });
    Object.assign(document, {
      owner,
      team: EMPLOYEES[owner].team,
      owners: [{ customer: vendor, role: 'owner' }],
      roles: [
        { role: 'recorder', employee: owner, sharePercent: 30 },
        { role: 'keeper', employee: random.pick(sellersIn(origin)), sharePercent: 20 },
      ],
      ...marketOf(random, onMarketOn, today),
    });
    return { document, place, owner, vendor, isRent, price };
  });
};

const marketOf = (random: Random, onMarketOn: string, today: string): NewDocument => {
  const state = random.pickWeighted(STATES);
  const term = addDays(onMarketOn, random.pick([90, 180, 365]));
  const isShown = state !== 'draft' && state !== 'coming_soon';
  const until = state === 'expired' ? addDays(today, -random.int(1, 60)) : term > today ? term : addDays(today, 90);
  const from = onMarketOn < until ? onMarketOn : addDays(until, -90);
  return {
    state,
    agreement: random.pickWeighted({ open: 60, exclusive: 32, exclusive_agency: 8 }),
    agreementFrom: isShown ? from : undefined,
    agreementTo: isShown ? until : undefined,
    onMarketOn: isShown ? from : undefined,
    createdAt: new Date(`${isShown ? from : addDays(today, -random.int(1, 20))}T02:15:00Z`),
  };
};

const buildListing = (
  random: Random,
  { aListing }: Builders,
  place: EstatePosition,
  { isRent, index }: { isRent: boolean; index: number },
): { document: NewDocument; price: number } => {
  const { city, quarter, estate } = place;
  const isChinese = city.origin === 'cn';
  const bedrooms = Number(random.pickWeighted({ 1: 22, 2: 38, 3: 30, 4: 10 }));
  const livingRooms = isChinese ? (bedrooms > 1 ? random.int(1, 2) : 1) : 1;
  const bathrooms = bedrooms > 2 ? 2 : 1;
  const sqm = 32 + bedrooms * random.int(20, 27) + random.next() * 6;
  const livingArea = isChinese ? Math.round(sqm * 100) / 100 : Math.round((sqm * 10.764) / 1.25);
  const floorsTotal = Math.max(2, estate.floors - random.int(0, 2));
  const floor = random.int(1, floorsTotal);
  const price = roundTo(livingArea * quarter.unitPrice * (0.88 + random.next() * 0.24), isChinese ? 10_000 : 2_500);
  const rent = roundTo(price * (isChinese ? 0.0016 : 0.0042), isChinese ? 100 : 25);
  const propertyType = !isChinese && floorsTotal <= 4 ? 'townhouse' : 'apartment';
  const document = aListing({
    title: isChinese
      ? `${estate.name} ${bedrooms}室${livingRooms}厅 ${Math.round(livingArea)}平`
      : `${bedrooms} bedroom ${propertyType === 'townhouse' ? 'house' : 'flat'}, ${estate.name}, ${quarter.name}`,
    listingType: isRent ? 'rent' : 'sale',
    propertyType,
    area: place.area,
    estate: place.position,
    building: isChinese ? `${1 + (index % 24)}号楼` : undefined,
    unit: isChinese ? `${random.int(1, 3)}单元` : undefined,
    room: isChinese ? `${floor}0${random.int(1, 4)}` : `${propertyType === 'townhouse' ? 'No.' : 'Flat'} ${1 + index}`,
    address: {
      country: city.country,
      province: city.province,
      city: city.name,
      district: quarter.district,
      street: estate.name,
      postalCode: isChinese ? undefined : `${quarter.code} 9ZZ`,
    },
    latitude: nearby(random, quarter.latitude),
    longitude: nearby(random, quarter.longitude),
    yearBuilt: random.int(estate.builtFrom, estate.builtTo),
    livingArea,
    areaUnit: city.areaUnit,
    bedrooms,
    livingRooms,
    kitchens: 1,
    bathrooms,
    floor,
    floorBand: floor <= floorsTotal / 3 ? 'low' : floor <= (floorsTotal * 2) / 3 ? 'mid' : 'high',
    floorsTotal,
    orientation: random.pick([['S'], ['S', 'N'], ['SE'], ['E'], ['SW']]),
    decoration: random.pickWeighted(DECORATIONS),
    elevator: floorsTotal > 6,
    heating: isChinese ? undefined : 'individual',
    buildingType: isChinese ? (floorsTotal > 18 ? 'tower' : 'slab') : undefined,
    ownership: isChinese ? 'commercial_housing' : undefined,
    ownershipYears: isChinese && !isRent ? random.pick(['under_two', 'over_two', 'over_five_only']) : undefined,
    listPrice: isRent ? undefined : price,
    originalListPrice: isRent ? undefined : random.isLikely(0.3) ? roundTo(price * 1.04, 1_000) : price,
    rent: isRent ? rent : undefined,
    deposit: isRent ? rent : undefined,
    currency: city.currency,
    occupancy: random.pickWeighted({ owner: 50, vacant: 30, tenant: 20 }),
    showingRules: [random.pick(['appointment', 'call_first', 'any_time'])],
    visibility: random.pickWeighted({ public: 80, private: 15, open: 5 }),
    facilities: random.pickSome(
      ['metro', 'school', 'hospital', 'park', 'mall', 'parking', 'security'],
      random.int(1, 4),
    ),
    publicRemarks: isChinese
      ? `近${estate.metro}，${bedrooms}房，得房率高，看房方便。`
      : `Bright ${bedrooms} bedroom home near ${estate.metro}.`,
    sourceChannel: random.pickWeighted({ walk_in: 40, phone: 30, referral: 20, website: 10 }),
  });
  return { document, price: isRent ? rent : price };
};

const nearby = (random: Random, degrees: number) => Math.round((degrees + (random.next() - 0.5) / 100) * 1e6) / 1e6;
const roundTo = (value: number, step: number) => Math.round(value / step) * step;
