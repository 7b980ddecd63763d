import { isValidContact } from '../../interactions';
import type { NewDocument } from '../../lib/insert-documents';
import type { Builders } from '../builders';
import { aWorkingMoment, daysAfter, earlier } from './moments';
import type { CustomerPlan } from './plan-customers';
import { EMPLOYEES } from './plan-staff';
import type { Random } from '../random';
import { CONTENTS, NEXT_STEPS } from './texts';

export interface InteractionPlan {
  document: NewDocument;
  customer: number;
  at: Date;
}

const INTERACTIONS = 5_000;
/** How much is said to a customer before it stands at a stage. */
const TALK: Record<string, number> = {
  new: 0,
  attempting: 2,
  contacted: 5,
  qualified: 8,
  viewing: 11,
  negotiating: 14,
  reserved: 17,
  signed: 20,
  owner: 21,
  dormant: 6,
  lost: 5,
};
const CHANNELS = {
  cn: { call: 46, wechat: 33, visit: 7, meeting: 5, sms: 5, viewing: 3, email: 1 },
  gb: { call: 44, email: 36, meeting: 6, viewing: 6, sms: 4, web_chat: 3, mail: 1 },
};
const CALL_OUTCOMES = {
  connected: 34,
  no_answer: 22,
  follow_up: 12,
  interested: 10,
  busy: 8,
  appointment: 8,
  not_interested: 5,
  wrong_number: 1,
};
const WRITTEN_OUTCOMES = { connected: 45, follow_up: 25, interested: 15, appointment: 10, not_interested: 5 };
const FACE_OUTCOMES = { interested: 35, follow_up: 25, connected: 25, not_interested: 10, appointment: 5 };
const TALK_GOES_ON = ['contacted', 'qualified', 'viewing', 'negotiating'];
const VAIN_OUTCOMES = { no_answer: 70, busy: 27, wrong_number: 3 };
const WRITTEN = ['wechat', 'email', 'sms', 'web_chat', 'mail'];
const REACHED = ['connected', 'follow_up', 'interested', 'appointment', 'not_interested'];

/** All that was said, in the order in which it happened; the last talks of some ask for another. */
export const planInteractions = (
  random: Random,
  builders: Builders,
  customers: CustomerPlan[],
  now: Date,
): InteractionPlan[] => {
  const plans = shareOut(customers.map((customer) => (TALK[lastStage(customer)] ?? 1) * (0.5 + random.next())))
    .flatMap((count, customer) =>
      Array.from({ length: count }, () => buildInteraction(random, builders, customers[customer], customer, now)),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const last = new Map(plans.map((plan) => [plan.customer, plan]));
  for (const [customer, { document, at }] of last)
    if (TALK_GOES_ON.includes(lastStage(customers[customer])) && at > daysAfter(now, -20) && random.isLikely(0.5))
      document.nextContactAt = aWorkingMoment(
        random,
        daysAfter(at, 1),
        daysAfter(now, 12),
        customers[customer].city.timeZone,
      );
  return plans;
};

const lastStage = ({ stages }: CustomerPlan) => stages[stages.length - 1].stage;

/** Whole numbers in proportion to the weights that add up to the number of interactions. */
const shareOut = (weights: number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let carried = 0;
  return weights.map((weight) => {
    const exact = (INTERACTIONS * weight) / total + carried;
    const count = Math.round(exact);
    carried = exact - count;
    return count;
  });
};

const buildInteraction = (
  random: Random,
  { anInteraction }: Builders,
  plan: CustomerPlan,
  customer: number,
  now: Date,
): InteractionPlan => {
  const { origin, city, createdAt, stages, owner } = plan;
  const lastStep = stages[stages.length - 1];
  const until = earlier(daysAfter(lastStep.at, lastStep.stage === 'lost' ? 1 : 20), now);
  const at = aWorkingMoment(random, createdAt, until, city.timeZone);
  const isVain = lastStep.stage === 'attempting';
  const channel = isVain ? 'call' : random.pickWeighted<string>(CHANNELS[origin]);
  const outcome = random.pickWeighted<string>(
    isVain
      ? VAIN_OUTCOMES
      : channel === 'call'
        ? CALL_OUTCOMES
        : WRITTEN.includes(channel)
          ? WRITTEN_OUTCOMES
          : FACE_OUTCOMES,
  );
  const quarter = random.pick(city.quarters);
  const content = random
    .pick(CONTENTS[origin][outcome])
    .replace('{place}', quarter.name)
    .replace('{estate}', random.pick(quarter.estates).name);
  const contact = {
    channel,
    outcome,
    direction: isVain || random.isLikely(channel === 'call' ? 0.78 : 0.6) ? 'outbound' : 'inbound',
    durationSec: durationOf(random, channel, outcome),
  };
  const document = anInteraction({
    customer,
    employee: owner,
    team: EMPLOYEES[owner].team,
    ...contact,
    valid: isValidContact(contact),
    occurredAt: at,
    content,
    nextStep: outcome === 'follow_up' ? random.pick(NEXT_STEPS[origin]) : undefined,
    createdAt: at,
    updatedAt: at,
  });
  return { document, customer, at };
};

const durationOf = (random: Random, channel: string, outcome: string): number | undefined => {
  if (channel === 'call')
    return REACHED.includes(outcome) ? Math.round(25 + 500 * random.next() ** 2) : random.int(0, 25);
  if (channel === 'visit' || channel === 'meeting' || channel === 'viewing') return random.int(15, 75) * 60;
  return undefined;
};
