import type { NewDocument } from '../../lib/insert-documents';
import type { Builders } from '../builders';
import type { Random } from '../random';
import { aWorkingMoment, daysAfter, earlier, hoursAfter } from './moments';
import type { CustomerPlan } from './plan-customers';
import type { ListingPlan } from './plan-listings';
import { EMPLOYEES } from './plan-staff';

const SEEN = ['viewing', 'negotiating', 'reserved', 'signed', 'owner'];
const SHOWN = ['active', 'reserved', 'pending', 'closed'];
const PAST = { done: 80, no_show: 7, cancelled: 8, rescheduled: 5 };
const LIKED = {
  cn: ['采光好', '户型方正', '楼层合适', '离地铁近'],
  gb: ['Light', 'Layout', 'Quiet street', 'Close to the station'],
};
const DISLIKED = {
  cn: ['临街有点吵', '装修旧', '没有电梯', '总价偏高'],
  gb: ['Traffic noise', 'Needs a new kitchen', 'Service charge', 'Small second bedroom'],
};

/** Viewings that took place, or did not, and those of the coming week. */
export const planViewings = (
  random: Random,
  builders: Builders,
  customers: CustomerPlan[],
  listings: ListingPlan[],
  now: Date,
): NewDocument[] =>
  customers.flatMap((customer, position) => {
    const stage = customer.stages[customer.stages.length - 1].stage;
    if (!SEEN.includes(stage) || customer.role === 'seller' || customer.role === 'landlord') return [];
    const shown = listings.flatMap(({ place, isRent, document }, i) =>
      place.city === customer.city && isRent === (customer.role === 'tenant') && SHOWN.includes(String(document.state))
        ? [i]
        : [],
    );
    const viewing = (startAt: Date, state: string) =>
      buildViewing(random, builders, customer, position, random.pickSome(shown, random.int(1, 3)), {
        startAt,
        state,
        now,
      });
    const until = earlier(daysAfter(customer.stages[customer.stages.length - 1].at, 10), daysAfter(now, -0.1));
    const past = Array.from({ length: random.int(1, 3) }, () =>
      viewing(aWorkingMoment(random, customer.createdAt, until, customer.city.timeZone), random.pickWeighted(PAST)),
    );
    const isComing = stage === 'viewing' && random.isLikely(0.25);
    return isComing
      ? [
          ...past,
          viewing(
            aWorkingMoment(random, daysAfter(now, 0.2), daysAfter(now, 7), customer.city.timeZone),
            random.pickWeighted({ confirmed: 3, requested: 1 }),
          ),
        ]
      : past;
  });

const buildViewing = (
  random: Random,
  { aViewing }: Builders,
  { origin, owner, city, createdAt }: CustomerPlan,
  customer: number,
  listings: number[],
  { startAt, state, now }: { startAt: Date; state: string; now: Date },
): NewDocument => {
  const isDone = state === 'done';
  return aViewing({
    customer,
    lines: listings.map((listing, i) => ({
      listing,
      order: i + 1,
      attended: isDone ? true : undefined,
      rating: isDone ? random.int(2, 5) : undefined,
      liked: isDone ? random.pick(LIKED[origin]) : undefined,
      disliked: isDone && random.isLikely(0.6) ? random.pick(DISLIKED[origin]) : undefined,
      priceOpinion: isDone ? random.pickWeighted({ fair: 5, too_high: 4, low: 1 }) : undefined,
    })),
    agent: owner,
    team: EMPLOYEES[owner].team,
    startAt,
    endAt: hoursAfter(startAt, 1),
    meetingPoint: origin === 'cn' ? '小区正门' : `Main entrance, ${city.name}`,
    state,
    cancelReason: state === 'cancelled' ? (origin === 'cn' ? '客户临时有事' : 'Customer fell ill') : undefined,
    feedbackDueAt: daysAfter(startAt, 1),
    createdAt: new Date(
      Math.max(createdAt.getTime(), earlier(daysAfter(startAt, -2), daysAfter(now, -0.05)).getTime()),
    ),
  });
};
