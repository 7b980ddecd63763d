import { UID, type TypeUid } from '../../content-types';
import { checkComplaint, COMPLAINT_STATES } from '../../complaints';
import { checkCustomer } from '../../customers';
import { checkMove } from '../../history';
import { checkListing } from '../../listings';
import { checkTransaction, TRANSACTION_STAGES } from '../../transactions';
import { buildAgency } from './build-agency';

const now = new Date('2026-11-23T09:00:00Z');
const context = {
  seed: 1,
  now,
  timeZone: 'Asia/Shanghai',
  officeName: 'Office',
  limits: { surveyLowNps: 6, surveyLowCsat: 2 },
};
const agency = buildAgency(context);
const rows = (uid: TypeUid) => agency.get(uid) ?? [];

test('is the same for the same seed, and another for another', () => {
  expect(buildAgency(context)).toEqual(agency);
  expect(buildAgency({ ...context, seed: 2 }).get(UID.customer)).not.toEqual(rows(UID.customer));
});

test('has the promised size', () => {
  expect(rows(UID.team)).toHaveLength(3);
  expect(rows(UID.employee)).toHaveLength(12);
  expect(rows(UID.customer)).toHaveLength(600);
  expect(rows(UID.listing)).toHaveLength(300);
  expect(rows(UID.interaction)).toHaveLength(5_000);
});

test('every customer and every listing passes the rules', () => {
  const today = '2026-11-23';
  const customers = rows(UID.customer).flatMap((c) => checkCustomer(c, { defaultCountry: 'CN', today }).problems);
  const listings = rows(UID.listing).flatMap(
    (l) => checkListing(l, { today, currency: 'CNY', plausiblePrice: { min: 1_000, max: 500_000 } }).problems,
  );
  expect([...customers, ...listings]).toEqual([]);
});

test('every transaction and every complaint passes the rules, and came where it is step by step', () => {
  expect(rows(UID.transaction).flatMap((t) => checkTransaction(t))).toEqual([]);
  expect(rows(UID.complaint).flatMap((c) => checkComplaint(undefined, c, now))).toEqual([]);
  const moves = rows(UID.stageChange).flatMap(({ recordType, from, to }) =>
    recordType === UID.transaction || recordType === UID.complaint
      ? checkMove(recordType === UID.transaction ? TRANSACTION_STAGES : COMPLAINT_STATES, 'stage', `${from}`, `${to}`)
      : [],
  );
  expect(moves).toEqual([]);
});

test('nothing has happened in the future, and nothing before its customer came', () => {
  const customers = rows(UID.customer);
  for (const { occurredAt, customer } of rows(UID.interaction)) {
    const at = occurredAt as Date;
    expect(at.getTime()).toBeLessThanOrEqual(now.getTime());
    expect(at.getTime()).toBeGreaterThanOrEqual((customers[customer as number].createdAt as Date).getTime());
  }
  for (const [uid, documents] of agency)
    for (const document of documents) expect([uid, (document.createdAt as Date) <= now]).toEqual([uid, true]);
});

test('most is said on a weekday, in office hours', () => {
  const hours = rows(UID.interaction).map(({ occurredAt }) => (occurredAt as Date).getUTCHours());
  expect(hours.filter((hour) => hour <= 13).length).toBeGreaterThan(3_000);
});

test.each([
  [UID.transaction, 'stage', 9],
  [UID.customer, 'stage', 11],
  [UID.listing, 'state', 10],
  [UID.complaint, 'state', 8],
  [UID.task, 'state', 5],
  [UID.viewing, 'state', 6],
])('%s are in every %s', (uid, field, count) => {
  expect(new Set(rows(uid).map((row) => row[field])).size).toBe(count);
});

test('no number can reach a person', () => {
  const phones = rows(UID.customer).flatMap((c) => (c.phones as { number: string }[]).map(({ number }) => number));
  expect(phones.filter((number) => !/^(\+447700900\d{3}|\+861990000\d{4})$/.test(number))).toEqual([]);
  expect(new Set(phones).size).toBe(phones.length);
});

test('a dozen birthdays fall into the coming 30 days', () => {
  const soon = rows(UID.customer).filter(({ birthMonth, birthDay }) => {
    const day = Date.UTC(2026, Number(birthMonth) - 1, Number(birthDay));
    return [day, Date.UTC(2027, Number(birthMonth) - 1, Number(birthDay))].some(
      (at) => at > now.getTime() && at < now.getTime() + 30 * 86_400_000,
    );
  });
  expect(soon.length).toBeGreaterThanOrEqual(12);
});

test('care messages of the past were sent, skipped with a reason, given up and left uncertain', () => {
  const states = new Set(rows(UID.careMessage).map(({ state }) => state));
  expect(states).toEqual(new Set(['sent', 'skipped', 'dead', 'uncertain']));
  expect(rows(UID.careMessage).filter((m) => m.state === 'skipped' && !m.skipReason)).toEqual([]);
});
