import holidays from '../holidays.json';
import { checkPlan } from '../check-plan';
import { SHIPPED_PLANS } from './shipped-plans';

const variables = new Set(['customer.name', 'customer.givenName', 'owner.name', 'office.name', 'survey.link']);

test.each(SHIPPED_PLANS)('$key could be switched on as it is', ({ plan, holiday, survey }) => {
  expect(holiday === undefined || holidays.some(({ key }) => key === holiday)).toBe(true);
  expect(
    checkPlan({ ...plan, hasHoliday: Boolean(holiday), hasSurvey: Boolean(survey), state: 'active' }, plan, variables),
  ).toEqual([]);
});

test('each occasion is shipped once', () => {
  expect(new Set(SHIPPED_PLANS.map(({ key }) => key)).size).toBe(21);
});
