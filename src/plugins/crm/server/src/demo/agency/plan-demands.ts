import type { NewDocument } from '../../lib/insert-documents';
import type { Builders } from '../builders';
import type { Random } from '../random';
import { daysAfter } from './moments';
import type { CustomerPlan } from './plan-customers';
import type { EstatePosition } from './plan-listings';
import { EMPLOYEES } from './plan-staff';

const TYPE: Record<string, string> = {
  buyer: 'buy',
  investor: 'buy',
  tenant: 'rent',
  seller: 'sell',
  landlord: 'lease_out',
};
const ENDED: Record<string, string> = { owner: 'satisfied', lost: 'abandoned', dormant: 'paused' };

/** What most customers look for, or offer. */
export const planDemands = (
  random: Random,
  { aDemand }: Builders,
  customers: CustomerPlan[],
  places: EstatePosition[],
): NewDocument[] =>
  customers.flatMap((customer, position) => {
    const { city, role, createdAt, owner, stages } = customer;
    if (!random.isLikely(role === 'seller' || role === 'landlord' ? 0.3 : 0.85)) return [];
    const isRent = role === 'tenant' || role === 'landlord';
    const bedrooms = random.int(1, 3);
    const quarters = [...new Map(places.filter((p) => p.city === city).map((p) => [p.area, p.quarter]))];
    const wanted = random.pickSome(quarters, random.int(1, 3));
    const area = 40 + bedrooms * 24;
    const total = area * (city.origin === 'cn' ? 1 : 8.6) * wanted[0][1].unitPrice;
    const price = isRent ? total * (city.origin === 'cn' ? 0.0016 : 0.0042) : total;
    const step = isRent ? 100 : 50_000;
    return [
      aDemand({
        customer: position,
        type: TYPE[role],
        purpose:
          role === 'investor'
            ? 'investment'
            : random.pickWeighted({ self_use: 55, upgrade: 25, school: 12, elderly: 8 }),
        propertyTypes: ['apartment'],
        areas: wanted.map(([id]) => id),
        priceMin: Math.round((price * 0.85) / step) * step,
        priceMax: Math.round((price * 1.15) / step) * step + step,
        currency: city.currency,
        priceUnit: isRent ? 'per_month' : 'total',
        bedroomsMin: bedrooms,
        elevator: random.pickWeighted({ any: 60, preferred: 30, required: 10 }),
        facilities: random.pickSome(['metro', 'school', 'park', 'mall'], random.int(0, 2)),
        paymentMethod: isRent ? undefined : random.pickWeighted({ commercial_loan: 6, combined: 2, cash: 2 }),
        qualification: city.origin === 'cn' ? random.pickWeighted({ has: 70, unknown: 25, none: 5 }) : 'unknown',
        urgency: random.pickWeighted({ normal: 60, high: 20, low: 20 }),
        state: ENDED[stages[stages.length - 1].stage] ?? 'open',
        owner,
        team: EMPLOYEES[owner].team,
        createdAt: daysAfter(createdAt, 0.01),
      }),
    ];
  });
