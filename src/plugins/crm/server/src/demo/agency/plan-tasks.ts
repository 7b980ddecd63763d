import { instantOf } from '../../lib/clock';
import type { NewDocument } from '../../lib/insert-documents';
import type { Builders } from '../builders';
import type { Random } from '../random';
import { aWorkingMoment, daysAfter, earlier } from './moments';
import type { CustomerPlan } from './plan-customers';
import type { InteractionPlan } from './plan-interactions';
import { EMPLOYEES } from './plan-staff';
import { TASK_TITLES } from './texts';

const TYPES = { call: 45, message: 18, viewing: 14, document: 13, return_visit: 10 };
/** How many tasks are due when, in days from now. */
const DUE: { count: number; from: number; to: number; isDone: boolean }[] = [
  { count: 170, from: -120, to: -2, isDone: true },
  { count: 34, from: -9, to: -0.5, isDone: false },
  { count: 26, from: 0, to: 0, isDone: false },
  { count: 70, from: 1, to: 18, isDone: false },
];

/** Tasks done, overdue, due today and due later. */
export const planTasks = (
  random: Random,
  builders: Builders,
  customers: CustomerPlan[],
  { now, today, timeZone }: { now: Date; today: string; timeZone: string },
): NewDocument[] =>
  DUE.flatMap(({ count, from, to, isDone }) =>
    Array.from({ length: count }, () => {
      const pool = customers.flatMap((c, i) =>
        c.createdAt < daysAfter(now, Math.min(from, -1) - 1) && (isDone || isOpen(c)) ? [i] : [],
      );
      const customer = random.pick(pool);
      const dueAt =
        from === to
          ? instantOf(today, `${random.int(10, 19)}:${random.pick(['00', '30'])}`, timeZone)
          : aWorkingMoment(random, daysAfter(now, from), daysAfter(now, to), customers[customer].city.timeZone);
      return buildTask(random, builders, customers[customer], customer, { dueAt, isDone, now });
    }),
  );

const isOpen = ({ stages }: CustomerPlan) => !['dormant', 'lost', 'owner'].includes(stages[stages.length - 1].stage);

const buildTask = (
  random: Random,
  { aTask }: Builders,
  { origin, person, city, owner, createdAt }: CustomerPlan,
  customer: number,
  { dueAt, isDone, now }: { dueAt: Date; isDone: boolean; now: Date },
): NewDocument => {
  const type = random.pickWeighted(TYPES);
  const state = isDone
    ? random.pickWeighted({ done: 92, cancelled: 8 })
    : random.pickWeighted({ todo: 78, doing: 17, blocked: 5 });
  const completedAt =
    state === 'done'
      ? earlier(daysAfter(dueAt, random.isLikely(0.8) ? -random.next() / 3 : random.next() * 2), now)
      : undefined;
  const made = earlier(daysAfter(dueAt, -random.int(1, 6)), daysAfter(now, -0.05));
  return aTask({
    title: random
      .pick(TASK_TITLES[origin][type])
      .replace('{name}', person.name)
      .replace('{place}', random.pick(city.quarters).name),
    type,
    customer,
    assignee: owner,
    team: EMPLOYEES[owner].team,
    priority: random.pickWeighted({ normal: 60, high: 22, low: 12, urgent: 6 }),
    dueAt,
    progress: state === 'done' ? 100 : state === 'doing' ? random.pick([20, 40, 60]) : 0,
    state,
    origin: 'manual',
    completedAt,
    onTime: completedAt ? completedAt <= dueAt : undefined,
    createdAt: made < createdAt ? createdAt : made,
    updatedAt: completedAt ?? made,
  });
};

/** The task that each "next contact" asks for, as the rule makes it. */
export const planFollowUps = (customers: CustomerPlan[], interactions: InteractionPlan[]): NewDocument[] =>
  interactions.flatMap(({ document, customer, at }, interaction) => {
    if (!document.nextContactAt) return [];
    const { person, owner } = customers[customer];
    return [
      {
        title: document.nextStep || person.name,
        type: 'call',
        state: 'todo',
        origin: 'rule',
        dueAt: document.nextContactAt,
        customer,
        interaction,
        assignee: owner,
        team: EMPLOYEES[owner].team,
        createdAt: at,
      },
    ];
  });
