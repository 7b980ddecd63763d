import { readRetryAfter } from './read-retry-after';

const now = new Date('2027-03-10T01:00:00Z');

// RFC 9110, 10.2.3.
test.each([
  ['90', 90],
  [' 0 ', 0],
  ['Wed, 10 Mar 2027 01:02:30 GMT', 150],
  ['Wednesday, 10-Mar-27 01:02:30 GMT', 150],
  ['Wed Mar 10 01:02:30 2027', 150],
])('“%s” is %i seconds from now', (header, seconds) => {
  expect(readRetryAfter(header, now)).toBe(seconds);
});

test('a date that has passed asks for no wait', () => {
  expect(readRetryAfter('Wed, 10 Mar 2027 00:59:59 GMT', now)).toBe(0);
});

test('nobody makes a message wait for more than a day', () => {
  expect(readRetryAfter('Sun, 10 Mar 2030 01:00:00 GMT', now)).toBe(86_400);
  expect(readRetryAfter('99999999999999999999', now)).toBe(86_400);
});

test.each([null, undefined, '', 'soon', '-5', '1.5', '2027-03-10T01:02:30Z', 'Wed, 99 Xyz 2027 01:02:30 GMT'])(
  '%s says nothing',
  (header) => {
    expect(readRetryAfter(header, now)).toBeUndefined();
  },
);
