import { parseNeed } from './parse-need';

const areas = ['朝阳', '海淀', '望京'];

test('reads rooms, price range, lift, metro and a known place', () =>
  expect(parseNeed('三居 500-700万 朝阳 要电梯 近地铁', areas)).toEqual({
    bedroomsMin: 3,
    bedroomsMax: 3,
    priceMin: 5_000_000,
    priceMax: 7_000_000,
    elevator: 'required',
    facilities: ['metro'],
    areas: ['朝阳'],
  }));

test('reads an upper limit and a school', () =>
  expect(parseNeed('两居 预算400万以内 海淀 学区', areas)).toEqual({
    bedroomsMin: 2,
    bedroomsMax: 2,
    priceMax: 4_000_000,
    facilities: ['school'],
    purpose: 'school',
    areas: ['海淀'],
  }));

test('reads "about" as ten per cent either way', () =>
  expect(parseNeed('写字楼 200平左右', areas)).toEqual({
    livingAreaMin: 180,
    livingAreaMax: 220,
    propertyTypes: ['office'],
    purpose: 'office',
    areas: [],
  }));

test('reads "at most" and an investor', () =>
  expect(parseNeed('一居 投资 不超过300万', areas)).toEqual({
    bedroomsMin: 1,
    bedroomsMax: 1,
    priceMax: 3_000_000,
    purpose: 'investment',
    areas: [],
  }));

test('makes nothing of other words', () =>
  expect(parseNeed('<script>alert(1)</script>', areas)).toEqual({ areas: [] }));
