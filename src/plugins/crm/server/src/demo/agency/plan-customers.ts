import type { NewDocument } from '../../lib/insert-documents';
import { EFFECTS } from '../../transactions';
import type { Builders } from '../builders';
import { oneEmail, onePhone } from '../builders';
import { daysAfter, earlier } from './moments';
import { aPersonName, aPhoneNumber, aResidentId, anEmailAddress, type Origin, type PersonName } from '../people';
import { CITIES, type CityPlan } from './places';
import type { DealPlan, Step } from './plan-deals';
import { sellersIn, EMPLOYEES } from './plan-staff';
import type { Random } from '../random';
import { OCCUPATIONS, REMARKS, STREETS } from './texts';

export interface CustomerPlan {
  document: NewDocument;
  person: PersonName;
  origin: Origin;
  city: CityPlan;
  role: 'buyer' | 'tenant' | 'seller' | 'landlord' | 'investor';
  owner: number;
  createdAt: Date;
  stages: Step[];
  deal?: DealPlan;
}

type Seed = Pick<CustomerPlan, 'origin' | 'role' | 'createdAt' | 'deal'>;

const CUSTOMERS = 600;
/** Stages of those who have no deal. */
const STAGES = {
  new: 40,
  attempting: 45,
  contacted: 120,
  qualified: 90,
  viewing: 80,
  negotiating: 12,
  dormant: 66,
  lost: 60,
};
const FUNNEL = ['new', 'attempting', 'contacted', 'qualified', 'viewing', 'negotiating'];
const SOURCES = {
  portal: 22,
  phone: 14,
  walk_in: 14,
  referral: 13,
  website: 10,
  social: 9,
  opening: 5,
  email: 4,
  partner: 3,
  web_chat: 3,
  app: 2,
  exhibition: 1,
};
const LOST_REASONS = {
  price: 8,
  bought_elsewhere: 9,
  location: 4,
  financing: 4,
  unreachable: 5,
  not_serious: 3,
  policy: 2,
};

/** The customers of both cities in the order in which they came, those with a deal among them. */
export const planCustomers = (
  random: Random,
  builders: Builders,
  deals: DealPlan[],
  { now, today, historyDays }: { now: Date; today: string; historyDays: number },
): CustomerPlan[] => {
  const dealt = deals.map(
    (deal): Seed => ({
      origin: deal.origin,
      role: deal.type === 'rent' ? 'tenant' : random.isLikely(0.12) ? 'investor' : 'buyer',
      createdAt: daysAfter(deal.steps[0].at, -random.int(14, 55) - random.next()),
      deal,
    }),
  );
  const others = Array.from(
    { length: CUSTOMERS - dealt.length },
    (): Seed => ({
      origin: random.isLikely(0.63) ? 'cn' : 'gb',
      role: random.pickWeighted({ buyer: 44, tenant: 10, seller: 34, landlord: 12, investor: 3 }),
      createdAt: daysAfter(now, -historyDays * (1 - random.next() ** 0.8) - 0.1),
    }),
  );
  const seeds = [...dealt, ...others].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  return seeds.map((seed, i) => buildCustomer(random, builders, seed, i, now, today));
};

const buildCustomer = (
  random: Random,
  { aCustomer }: Builders,
  seed: Seed,
  index: number,
  now: Date,
  today: string,
): CustomerPlan => {
  const { origin, role, createdAt, deal } = seed;
  const city = CITIES.find((c) => c.origin === origin) as CityPlan;
  const person = aPersonName(random, origin);
  const owner = random.pick(sellersIn(origin));
  const stages = deal ? stagesOfDeal(createdAt, deal) : stagesOfProspect(random, createdAt, now);
  const stage = stages[stages.length - 1].stage;
  const isOpen = !['owner', 'dormant', 'lost'].includes(stage);
  const document = aCustomer({
    name: person.name,
    familyName: person.familyName,
    givenName: person.givenName,
    gender: random.isLikely(0.94) ? person.gender : 'unknown',
    contactRoles: [role],
    phones: onePhone(aPhoneNumber(origin, index)),
    emails: random.isLikely(origin === 'gb' ? 0.95 : 0.45) ? oneEmail(emailOf(random, person, index)) : undefined,
    wechatId: origin === 'cn' && random.isLikely(0.6) ? `wx_${index}${random.int(100, 999)}` : undefined,
    whatsapp: origin === 'gb' && random.isLikely(0.4) ? aPhoneNumber('gb', index) : undefined,
    language: origin === 'gb' ? 'en' : 'zh-CN',
    timeZone: city.timeZone,
    address: random.isLikely(0.55) ? addressOf(random, city) : undefined,
    occupation: random.isLikely(0.5) ? random.pick(OCCUPATIONS[origin]) : undefined,
    remarks: random.isLikely(0.3) ? random.pick(REMARKS[origin]) : undefined,
    sourceChannel: random.pickWeighted(SOURCES),
    intent: isOpen ? random.pickWeighted({ hot: 2, warm: 5, cold: 3, unknown: 2 }) : 'unknown',
    poolStatus: stage === 'dormant' && random.isLikely(0.5) ? 'public' : 'private',
    valueTier: tierOf(stage, index),
    stage,
    lostReason: stage === 'lost' ? random.pickWeighted(LOST_REASONS) : undefined,
    doNotContact: stage === 'lost' && random.isLikely(0.15),
    owner,
    team: EMPLOYEES[owner].team,
    ownerSince: createdAt,
    createdAt,
    updatedAt: createdAt,
    ...birthdayOf(random, index, origin, today),
  });
  return { ...seed, document, person, city, owner, stages };
};

/** Who bought, or is about to, is worth more; of the newest nothing is known yet. */
const tierOf = (stage: string, index: number): string | undefined => {
  if (['signed', 'owner', 'reserved', 'negotiating'].includes(stage)) return 'AABB'[index % 4];
  if (['qualified', 'viewing'].includes(stage)) return 'BCC'[index % 3];
  return ['contacted', 'dormant', 'lost'].includes(stage) ? 'CDD'[index % 3] : undefined;
};

const emailOf = (random: Random, person: PersonName, index: number) =>
  anEmailAddress(random, person.origin === 'gb' ? person.name : 'user', index);

const addressOf = (random: Random, city: CityPlan): NewDocument => {
  const quarter = random.pick(city.quarters);
  const street = random.pick(STREETS[city.origin]);
  return {
    country: city.country,
    province: city.province,
    city: city.name,
    district: quarter.district,
    street: city.origin === 'cn' ? `${street}${random.int(1, 980)}弄` : `${random.int(1, 180)} ${street}`,
    detail: city.origin === 'cn' ? `${random.int(1, 40)}号${random.int(1, 18)}0${random.int(1, 4)}室` : undefined,
    postalCode: city.origin === 'cn' ? '200000' : `${quarter.code} 9ZZ`,
  };
};

/** Every 45th customer has a birthday in the coming 30 days, whenever the agency is loaded. */
const birthdayOf = (random: Random, index: number, origin: Origin, today: string): NewDocument => {
  const isSoon = index % 45 === 7;
  if (!isSoon && !random.isLikely(0.5)) return {};
  const year = random.int(1956, 2001);
  const offset = isSoon ? 2 + ((index * 7) % 28) : random.int(35, 358);
  const [month, day] = daysAfter(new Date(`${today}T00:00:00Z`), offset)
    .toISOString()
    .slice(5, 10)
    .split('-')
    .map(Number);
  const isLeapDay = month === 2 && day === 29;
  const birthday = `${year}-${String(month).padStart(2, '0')}-${String(isLeapDay ? 28 : day).padStart(2, '0')}`;
  return {
    birthdayCalendar: 'solar',
    birthYear: random.isLikely(0.8) ? year : undefined,
    birthMonth: month,
    birthDay: isLeapDay ? 28 : day,
    ...(origin === 'cn' && random.isLikely(0.25)
      ? { idType: 'resident_id', idNumber: aResidentId(birthday, index) }
      : {}),
  };
};

const stagesOfDeal = (createdAt: Date, deal: DealPlan): Step[] => {
  const before = spread(FUNNEL.slice(0, 5), createdAt, deal.steps[0].at);
  const during = deal.steps.map(({ stage, at }) => ({
    stage: EFFECTS[stage].customer ?? 'negotiating', // a deal that fell through
    at,
  }));
  return [...before, ...during].filter((step, i, all) => i === 0 || step.stage !== all[i - 1].stage);
};

const stagesOfProspect = (random: Random, createdAt: Date, now: Date): Step[] => {
  const days = (now.getTime() - createdAt.getTime()) / 86_400_000;
  const wanted = random.pickWeighted(STAGES);
  const stage = (wanted === 'dormant' && days < 90) || (wanted === 'lost' && days < 14) ? 'contacted' : wanted;
  const isClosed = stage === 'dormant' || stage === 'lost';
  const path = isClosed ? [...FUNNEL.slice(0, random.int(2, 5)), stage] : FUNNEL.slice(0, FUNNEL.indexOf(stage) + 1);
  const active = isClosed ? Math.min(days * 0.8, random.int(20, 120)) : Math.min(days, random.int(3, 75));
  return spread(path, createdAt, earlier(daysAfter(createdAt, active), now));
};

/** The first step at the beginning, the others evenly after it and before the end. */
const spread = (path: string[], from: Date, until: Date): Step[] =>
  path.map((stage, i) => ({
    stage,
    at: new Date(from.getTime() + ((until.getTime() - from.getTime()) * i) / path.length),
  }));
