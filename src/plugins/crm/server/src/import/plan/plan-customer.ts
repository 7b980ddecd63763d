import { checkCustomer, type CustomerDraft } from '../../customers';
import type { Birthday } from '../cells/parse-birthday';
import { parseNeed } from '../cells/parse-need';
import type { Draft } from '../mapping/draft';
import { report, type PlanContext, type PlannedDemand, type PlannedRow, type Values } from './planned-row';
import { settleChecks } from './settle-checks';

const BIRTHDAY = ['birthdayCalendar', 'birthYear', 'birthMonth', 'birthDay', 'birthLeapMonth'];

/** A row of a customer file by the rules of the customer form. */
export const planCustomer = (row: PlannedRow, draft: Draft, context: PlanContext): void => {
  const { values, extras } = draft;
  values.name ??= fullName(values);
  putBirthday(row, draft);
  const settled = settleChecks<CustomerDraft>(row, values, (v) => checkCustomer(v, context), {
    needed: ['name', 'phones'],
    groups: [BIRTHDAY, ['stage', 'lostReason']],
    instead(attribute, current) {
      if (BIRTHDAY.includes(attribute) && extras.solarBirthday && extras.lunarBirthday)
        Object.assign(current, birthdayFields(extras.lunarBirthday));
    },
  });
  if (!settled) return;
  delete settled.completeness;
  row.values = settled as Values;
  row.defaults = { sourceChannel: 'import' };
  if (context.system && row.values.externalId) row.values.externalId = `${context.system}:${row.values.externalId}`;
  if (extras.demand) row.demand = planDemand(extras.demand, row.values, context);
  row.keys = customerKeys(row.values);
};

/** Same mobile and same name, same identity number, same number in the system it comes from: the same person. */
export const customerKeys = ({ phones, name, idNumber, externalId }: Values): string[] => [
  ...(externalId ? [`external:${externalId}`] : []),
  ...(idNumber ? [`id:${idNumber}`] : []),
  ...(phones ?? []).map((phone) => `phone:${phone.number}:${foldName(name ?? '')}`),
];

export const foldName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

const fullName = ({ familyName, givenName }: Record<string, unknown>): string | undefined => {
  if (!familyName && !givenName) return undefined;
  const isHan = /\p{Script=Han}/u.test(`${familyName ?? ''}${givenName ?? ''}`);
  return isHan ? `${familyName ?? ''}${givenName ?? ''}` : [givenName, familyName].filter(Boolean).join(' ');
};

const birthdayFields = ({ calendar, year, month, day, leapMonth }: Birthday) => ({
  birthdayCalendar: calendar,
  ...(year !== undefined && { birthYear: year }),
  birthMonth: month,
  birthDay: day,
  ...(leapMonth && { birthLeapMonth: true }),
});

/** One birthday a customer: the solar one, which needs no conversion; the lunar words stay readable in the remarks. */
const putBirthday = (row: PlannedRow, { values, extras, columns }: Draft) => {
  const birthday = extras.solarBirthday ?? extras.lunarBirthday;
  if (!birthday) return;
  Object.assign(values, birthdayFields(birthday));
  const column = columns.get(birthday.calendar === 'lunar' ? 'lunarBirthday' : 'birthday') ?? columns.get('birthday');
  if (column) for (const field of BIRTHDAY) columns.set(field, column);
  if (!extras.solarBirthday || !extras.lunarText) return;
  values.remarks = [values.remarks, `农历生日: ${extras.lunarText}`].filter(Boolean).join('\n');
  report(
    row,
    columns.get('lunarBirthday') ?? '',
    'Two birthdays are given: the solar one is used, the lunar one is kept in the remarks.',
    'notice',
  );
};

const planDemand = (words: string, { contactRoles }: Values, { knownAreas, currency }: PlanContext): PlannedDemand => {
  const roles = (contactRoles as string[] | undefined) ?? [];
  const { areas, ...need } = parseNeed(words, knownAreas);
  const isRent = roles.includes('tenant') && !roles.includes('buyer');
  return {
    areas,
    values: {
      type: isRent ? 'rent' : 'buy',
      ...(roles.includes('investor') && { purpose: 'investment' }),
      ...need,
      currency,
      priceUnit: 'total',
      notes: words,
    },
  };
};
