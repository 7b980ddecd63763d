import { calendarDay } from '../../lib/clock';
import type { NewDocument } from '../../lib/insert-documents';
import { EFFECTS, MILESTONE } from '../../transactions';
import type { Builders } from '../builders';
import { daysAfter } from './moments';
import type { CustomerPlan } from './plan-customers';
import type { ListingPlan } from './plan-listings';
import { EMPLOYEES } from './plan-staff';
import type { DealPlan, Step } from './plan-deals';
import type { Random } from '../random';

export interface TransactionPlan {
  document: NewDocument;
  customer: number;
  listing: number;
  steps: Step[];
}

const CHECKLIST: [step: string, after: string][] = [
  ['qualification', 'intention'],
  ['deposit', 'deposit'],
  ['signing', 'signed'],
  ['transfer', 'transfer'],
  ['handover', 'handed_over'],
];
const CANCEL_REASONS = {
  cn: ['贷款未获批', '买方购房资格不符', '业主临时涨价', '家庭意见不一致'],
  gb: ['Survey showed damp', 'Mortgage declined', 'Vendor withdrew', 'Chain collapsed'],
};

/** One transaction for each customer with a deal, on a listing of its own; sets the listings' states and prices. */
export const planTransactions = (
  random: Random,
  { aTransaction }: Builders,
  customers: CustomerPlan[],
  listings: ListingPlan[],
): TransactionPlan[] => {
  const free = new Set(listings.keys());
  return customers.flatMap((customer, position) => {
    if (!customer.deal) return [];
    const { deal } = customer;
    const listing = [...free].find(
      (i) => listings[i].place.city === customer.city && listings[i].isRent === (deal.type === 'rent'),
    ) as number;
    free.delete(listing);
    const amount =
      Math.round((listings[listing].price * (deal.type === 'rent' ? 1 : 0.94 + random.next() * 0.06)) / 100) * 100;
    closeListing(listings[listing], customer, deal, amount);
    const document = aTransaction({
      ...partiesOf(customer, position, listings[listing], listing, deal),
      ...moneyOf(random, customer, listings[listing], deal, amount),
      ...Object.fromEntries(deal.steps.map(({ stage, at }) => [MILESTONE[stage], dayOf(customer, at)])),
    });
    return [{ document, customer: position, listing, steps: deal.steps }];
  });
};

const dayOf = ({ city }: CustomerPlan, at: Date) => calendarDay(at, city.timeZone);
const lastOf = <T>(list: T[]) => list[list.length - 1];
const has = (deal: DealPlan, stage: string) => deal.steps.some((step) => step.stage === stage);

const closeListing = ({ document }: ListingPlan, customer: CustomerPlan, deal: DealPlan, amount: number) => {
  const last = lastOf(deal.steps);
  const handedOver = deal.steps.find((step) => step.stage === 'handed_over');
  const onMarketOn = dayOf(customer, daysAfter(deal.steps[0].at, -21));
  Object.assign(document, {
    state: EFFECTS[last.stage].listing ?? 'active',
    onMarketOn,
    agreementFrom: onMarketOn,
    agreementTo: dayOf(customer, daysAfter(last.at, 200)),
    createdAt: daysAfter(deal.steps[0].at, -22),
    ...(handedOver ? { closePrice: amount, closedOn: dayOf(customer, handedOver.at) } : {}),
  });
};

const partiesOf = (
  customer: CustomerPlan,
  position: number,
  listing: ListingPlan,
  listingPosition: number,
  deal: DealPlan,
): NewDocument => {
  const { stage, at } = lastOf(deal.steps);
  return {
    type: deal.type,
    customer: position,
    customerRole: deal.type === 'rent' ? 'tenant' : 'buyer',
    counterparty: listing.vendor,
    counterpartyRole: deal.type === 'rent' ? 'landlord' : 'seller',
    listing: listingPosition,
    stage,
    owner: customer.owner,
    team: EMPLOYEES[customer.owner].team,
    createdAt: deal.steps[0].at,
    updatedAt: at,
  };
};

const moneyOf = (
  random: Random,
  customer: CustomerPlan,
  listing: ListingPlan,
  deal: DealPlan,
  amount: number,
): NewDocument => {
  const isRent = deal.type === 'rent';
  const last = lastOf(deal.steps);
  const paymentMethod = isRent
    ? 'cash'
    : random.pickWeighted({ commercial_loan: 55, combined: 20, cash: 15, provident_fund: 10 });
  const depositAmount = isRent ? amount : Math.round(amount * 0.02);
  const downPayment = isRent ? undefined : Math.round(amount * (paymentMethod === 'cash' ? 1 : 0.35));
  const commissionTotal = isRent ? Math.round(amount * 0.7) : Math.round(amount * 0.018);
  const isPaid = last.stage === 'completed';
  const shares =
    listing.owner === customer.owner
      ? [[customer.owner, 100]]
      : [
          [customer.owner, 60],
          [listing.owner, 40],
        ];
  const paid = (kind: string, stage: string, sum: number) => {
    const step = deal.steps.find((s) => s.stage === stage);
    return step ? [{ kind, amount: sum, dueAt: step.at, paidAt: step.at }] : [];
  };
  return {
    amount,
    currency: customer.city.currency,
    paymentMethod,
    depositAmount,
    downPayment,
    loanAmount: downPayment === undefined || downPayment === amount ? undefined : amount - downPayment,
    commissionTotal,
    commissions: shares.map(([employee, percent]) => ({
      employee,
      role: employee === customer.owner ? 'buyer side' : 'seller side',
      percent,
      amount: Math.floor((commissionTotal * percent) / 100),
      paidAt: isPaid ? last.at : undefined,
    })),
    payments: [
      ...paid('deposit', 'deposit', depositAmount),
      ...(downPayment === undefined ? paid('rent', 'signed', amount) : paid('down_payment', 'signed', downPayment)),
    ],
    checklist: CHECKLIST.filter(([, stage]) => stage !== 'transfer' || !isRent).map(([step, stage]) => ({
      step,
      doneAt: has(deal, stage) ? deal.steps.find((s) => s.stage === stage)?.at : undefined,
      doneBy: has(deal, stage) ? customer.owner : undefined,
    })),
    ...(last.stage === 'cancelled'
      ? {
          cancelReason: random.pick(CANCEL_REASONS[customer.origin]),
          refundState: has(deal, 'deposit') ? random.pick(['requested', 'refunded', 'refused']) : 'none',
        }
      : {}),
  };
};

/** The states that a deal led its listing through. */
export const listingSteps = ({ steps }: TransactionPlan): Step[] =>
  [{ stage: 'active', at: daysAfter(steps[0].at, -22) }]
    .concat(steps.map(({ stage, at }) => ({ stage: EFFECTS[stage].listing ?? 'active', at })))
    .filter((step, i, all) => i === 0 || step.stage !== all[i - 1].stage);
