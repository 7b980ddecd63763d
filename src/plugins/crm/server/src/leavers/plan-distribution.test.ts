import { planDistribution, type HeldRow } from './plan-distribution';

const row = (
  held: HeldRow['held'],
  id: number,
  customerKey: number | null = null,
  listingKey: number | null = null,
): HeldRow => ({ held, id, customerKey, listingKey });
const customersOf = (count: number) => Array.from({ length: count }, (_, i) => row('customers', i + 1, i + 1));
const tally = (plan: { to: number | null | undefined }[]) =>
  plan.reduce<Record<string, number>>((sum, { to }) => ({ ...sum, [String(to)]: (sum[String(to)] ?? 0) + 1 }), {});
const TWO = [
  { id: 7, share: 1 },
  { id: 8, share: 1 },
];

test('S88: even shares go round one after another, and the same way each time', () => {
  const plan = planDistribution(customersOf(5), { receivers: TWO });
  expect(plan.map(({ to }) => to)).toEqual([7, 8, 7, 8, 7]);
  expect(planDistribution(customersOf(5), { receivers: TWO })).toEqual(plan);
});

test('S88: shares are kept as closely as whole records allow, at every point of the way', () => {
  const receivers = [
    { id: 1, share: 60 },
    { id: 2, share: 30 },
    { id: 3, share: 10 },
  ];
  expect(tally(planDistribution(customersOf(1000), { receivers }))).toEqual({ 1: 600, 2: 300, 3: 100 });
  const odd = planDistribution(customersOf(7), { receivers });
  expect(tally(odd)).toEqual({ 1: 4, 2: 2, 3: 1 });
});

test('S88: each kind goes round by itself', () => {
  const rows = [...customersOf(3), row('tasks', 1), row('tasks', 2), row('tasks', 3), row('tasks', 4)];
  expect(tally(planDistribution(rows, { receivers: TWO }).slice(3))).toEqual({ 7: 2, 8: 2 });
});

test("S88: a customer's open work goes where the customer goes", () => {
  const work = [2, 2, 1, 2].map((customer, i) => row((['transactions', 'demands', 'viewings', 'tasks'] as const)[i], 50 + i, customer)); // prettier-ignore
  const plan = planDistribution([...customersOf(2), ...work], { receivers: TWO });
  expect(plan.slice(2).map(({ to }) => to)).toEqual([8, 8, 7, 8]);
});

test("S88: work for somebody else's customer goes to that customer's owner if it is a receiver, and else stays together", () => {
  const rows = [row('demands', 1, 90), row('viewings', 2, 91), row('tasks', 3, 91), row('tasks', 4, 90)];
  const plan = planDistribution(rows, { receivers: TWO, ownerOf: new Map([[90, 8]]) });
  expect(plan.map(({ to }) => to)).toEqual([8, 7, 7, 8]);
});

test('S88: listings may go to somebody else, with their keys, roles and the tasks that are about nothing but them', () => {
  const rows = [
    row('listings', 1, null, 1),
    row('keys', 1, null, 1),
    row('keys', 2, null, 2),
    row('roles', 3, null, 2),
    row('tasks', 4, null, 1),
  ];
  expect(planDistribution(rows, { receivers: TWO, listingsTo: 9 }).map(({ to }) => to)).toEqual([9, 9, 9, 9, 9]);
  expect(planDistribution(rows, { receivers: TWO }).map(({ to }) => to)).toEqual([7, 7, 7, 7, 7]);
});

test('S88: a deal follows its customer, not its listing', () => {
  const rows = [row('customers', 1, 1), row('listings', 5, null, 5), row('transactions', 2, 1, 5)];
  expect(planDistribution(rows, { receivers: TWO, listingsTo: 9 }).map(({ to }) => to)).toEqual([7, 9, 7]);
});

test('S88: teams and people go to whoever leads them next, helping at a viewing just ends', () => {
  const rows = [row('helping', 1), row('teams', 2), row('staff', 3)];
  expect(planDistribution(rows, { receivers: TWO, leadTo: 4 }).map(({ to }) => to)).toEqual([null, 4, 4]);
});

test('S88: what nobody was chosen for stays open', () => {
  expect(planDistribution([row('customers', 1, 1), row('teams', 1)], { receivers: [] }).map(({ to }) => to)).toEqual([
    undefined,
    undefined,
  ]);
});
