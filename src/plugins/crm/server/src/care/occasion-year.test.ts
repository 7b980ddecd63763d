import { occasionYear } from './occasion-year';

test.each([
  ['birthday:2027', '2027'],
  ['birthday:2026:leap', '2026'],
  ['holiday:spring_festival:2027', '2027'],
  ['holiday:laba:2022:2', '2022'],
  ['deal_anniversary:815:2026', '2026'],
  ['preview:2029', '2029'],
  ['signed:4711', '2028'],
  ['viewing_done:3', '2028'],
  ['complaint_closed:9:1', '2028'],
  ['silence:1:2027-10-03', '2028'],
  ['manual:2027-12-31T16:00:00.000Z', '2028'],
])('the year of %s is %s', (key, year) => expect(occasionYear(key, '2028-01-01')).toBe(year));
