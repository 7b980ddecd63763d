import { aPersonName, aPhoneNumber } from './people';
import type { Random } from './random';

/** Data of one document as REST takes it. Relations are document ids, or whatever the caller's writer understands. */
export type Draft = Record<string, unknown>;

export const onePhone = (number: string): Draft[] => [{ number, label: 'mobile', primary: true }];
export const oneEmail = (address: string): Draft[] => [{ address, label: 'personal', primary: true }];

/** Builders of valid documents: each passes every rule as it is; what a test or the seed is about goes into `own`. */
export const createBuilders = (random: Random) => {
  let made = 0;

  const aCustomer = (own: Draft = {}): Draft => {
    const { name, familyName, givenName, gender } = aPersonName(random, 'cn');
    made += 1;
    return {
      name,
      familyName,
      givenName,
      gender,
      kind: 'person',
      phones: onePhone(aPhoneNumber('cn', made)),
      language: 'zh-CN',
      stage: 'new',
      intent: 'unknown',
      sourceChannel: 'walk_in',
      ...own,
    };
  };

  const aListing = (own: Draft = {}): Draft => {
    made += 1;
    return {
      title: `滨江苑 ${made}号 3室2厅`,
      listingType: 'sale',
      propertyType: 'apartment',
      livingArea: 90,
      areaUnit: 'sqm',
      bedrooms: 3,
      livingRooms: 2,
      kitchens: 1,
      bathrooms: 1,
      floor: 8,
      floorsTotal: 18,
      listPrice: 6_300_000,
      currency: 'CNY',
      state: 'active',
      ...own,
    };
  };

  return {
    aCustomer,
    aListing,
    /** Wants `customer`. */
    aDemand: (own: Draft): Draft => ({
      type: 'buy',
      purpose: 'self_use',
      propertyTypes: ['apartment'],
      priceMin: 5_000_000,
      priceMax: 7_000_000,
      currency: 'CNY',
      priceUnit: 'total',
      bedroomsMin: 2,
      state: 'open',
      ...own,
    }),
    /** Wants `customer` and `listing`. */
    aTransaction: (own: Draft): Draft => ({
      type: 'sale',
      customerRole: 'buyer',
      stage: 'intention',
      amount: 6_200_000,
      currency: 'CNY',
      ...own,
    }),
    /** Wants `customer` and `startAt`. */
    aViewing: (own: Draft): Draft => ({ state: 'requested', meetingPoint: '小区南门', ...own }),
    /** Wants `customer` and `occurredAt`. */
    anInteraction: (own: Draft): Draft => ({
      channel: 'call',
      direction: 'outbound',
      durationSec: 180,
      content: '介绍了两套房源，客户周末来看。',
      outcome: 'connected',
      ...own,
    }),
    aTask: (own: Draft = {}): Draft => ({ title: '回访客户', type: 'call', priority: 'normal', state: 'todo', ...own }),
    aComplaint: (own: Draft = {}): Draft => ({
      subject: '看房约好的时间没有人来',
      category: 'service_attitude',
      severity: 'normal',
      channel: 'phone',
      description: '约好周六下午两点看房，经纪人没有到，也没有提前说明。',
      ...own,
    }),
    /** Wants `customer`. */
    aConsent: (own: Draft): Draft => ({
      channel: 'email',
      purpose: 'greeting',
      state: 'granted',
      method: 'form',
      ...own,
    }),
  };
};

export type Builders = ReturnType<typeof createBuilders>;
