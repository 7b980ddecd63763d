import { checkListing, type ListingDraft } from './check-listing';

const context = { today: '2026-11-23', currency: 'CNY', plausiblePrice: { min: 1000, max: 1_000_000 } };
const check = (draft: ListingDraft, before?: ListingDraft) => checkListing(draft, { ...context, before });
const refused = (draft: ListingDraft, before?: ListingDraft) => check(draft, before).problems.map((p) => p.path[0]);

test('computes rooms, unit price and days on market', () => {
  const { values, problems } = check({
    layoutText: '3室2厅1卫',
    livingArea: 89.5,
    listPrice: 6_500_000,
    onMarketOn: '2026-11-01',
  });
  expect(problems).toEqual([]);
  expect(values).toMatchObject({
    bedrooms: 3,
    livingRooms: 2,
    bathrooms: 1,
    unitPrice: 72625.7,
    daysOnMarket: 22,
  });
});

test('a closed listing was on the market until it closed', () => {
  expect(check({ onMarketOn: '2026-01-01', closedOn: '2026-01-31' }).values.daysOnMarket).toBe(30);
});

test('areas and prices are above zero', () => {
  expect(refused({ livingArea: -35 })).toEqual(['livingArea']);
  expect(refused({ usableArea: 0, rent: 0 })).toEqual(['usableArea', 'rent']);
  expect(refused({ listPrice: 0 })).toEqual(['listPrice']);
});

test('a price that cannot be one of this area is refused', () => {
  expect(refused({ listPrice: 10_000, livingArea: 161.27 })).toEqual(['listPrice']);
  expect(refused({ listPrice: 8_590_000, livingArea: 161.27 })).toEqual([]);
  expect(refused({ listPrice: 1_736, livingArea: 1, areaUnit: 'sqft' })).toEqual([]);
  expect(refused({ listPrice: 10_000, livingArea: 161.27, currency: 'GBP' })).toEqual([]);
});

test('a floor is inside its building, a year not in the far future', () => {
  expect(refused({ floor: 12, floorsTotal: 11 })).toEqual(['floor']);
  expect(refused({ floorsTotal: 0 })).toEqual(['floorsTotal']);
  expect(refused({ yearBuilt: 2199 })).toEqual(['yearBuilt']);
  expect(refused({ yearBuilt: 2031 })).toEqual([]);
});

test('days exist and come in order', () => {
  expect(refused({ onMarketOn: '2026-02-30' })).toEqual(['onMarketOn']);
  expect(refused({ agreementFrom: '2026-05-01', agreementTo: '2026-04-30' })).toEqual(['agreementTo']);
});

test('a change is judged together with what is stored', () => {
  expect(refused({ floor: 12 }, { floorsTotal: 11 })).toEqual(['floor']);
  expect(refused({ title: 'New' }, { floor: 12, floorsTotal: 11 })).toEqual([]);
  expect(check({ listPrice: '5000000.00' }, { livingArea: 100 }).values.unitPrice).toBe(50_000);
  expect(check({ title: 'New' }, { livingArea: 100, listPrice: 5_000_000 }).values).not.toHaveProperty('unitPrice');
});

test('of layout text and rooms the one that changes sets the other', () => {
  const before = { layoutText: '3室2厅', bedrooms: 3, livingRooms: 2 };
  expect(check({ ...before, bedrooms: 4 }, before).values).toMatchObject({ bedrooms: 4, layoutText: '4室2厅' });
  expect(check({ ...before, layoutText: '两室一厅' }, before).values).toMatchObject({ bedrooms: 2, livingRooms: 1 });
});
