import { readBoolean, readCode, readListingKind } from './words';

const sources = ['phone', 'website', 'social', 'walk_in', 'opening', 'exhibition', 'partner', 'referral', 'other'];

test.each([
  ['微信', 'social'],
  ['官网', 'website'],
  ['开盘活动', 'opening'],
  ['展会', 'exhibition'],
  ['老客户介绍', 'referral'],
  ['电话', 'phone'],
  ['上门', 'walk_in'],
  ['合作伙伴', 'partner'],
  ['Walk-In', 'walk_in'],
])('source %s is %s', (word, code) => expect(readCode('sourceChannel', sources, word)).toBe(code));

test.each([
  ['先生', 'male'],
  ['女士', 'female'],
  ['nonbinary', 'other'],
])('gender %s is %s', (word, code) => expect(readCode('gender', ['male', 'female', 'other'], word)).toBe(code));

test.each(['A', 'a', 'A级', 'Tier A'])('value tier %s is A', (word) =>
  expect(readCode('valueTier', ['A', 'B', 'C', 'D'], word)).toBe('A'),
);

test('gives no code that the list does not have', () => {
  expect(readCode('sourceChannel', ['phone'], '微信')).toBeUndefined();
  expect(readCode('favouriteColour', ['red'], 'blue')).toBeUndefined();
  expect(readCode('favouriteColour', ['red'], 'RED')).toBe('red');
});

test.each([
  ['二手房', { listingType: 'sale' }],
  ['新房', { listingType: 'new_home' }],
  ['租房', { listingType: 'rent' }],
  ['商铺', { listingType: 'commercial_sale', propertyType: 'shop' }],
  ['写字楼', { listingType: 'commercial_sale', propertyType: 'office' }],
  ['写字楼出租', { listingType: 'commercial_lease', propertyType: 'office' }],
  ['别墅', { listingType: 'sale', propertyType: 'villa' }],
])('a listing called %s', (word, kind) => expect(readListingKind(word)).toEqual(kind));

test('reads yes and no in both languages', () => {
  expect(['有', '有电梯', 'Yes', 'TRUE'].map(readBoolean)).toEqual([true, true, true, true]);
  expect(['无', '无电梯', 'no', '0'].map(readBoolean)).toEqual([false, false, false, false]);
  expect(readBoolean('也许')).toBeUndefined();
});
