import { hideAddresses } from './hide-addresses';

test.each([
  [
    '550 5.1.1 <li.na+x@example.com>: no such mailbox (in reply to RCPT TO)',
    '550 5.1.1 <…>: no such mailbox (in reply to RCPT TO)',
  ],
  ["HTTP 400 21211 The 'To' number +8613800000001 is not valid.", "HTTP 400 21211 The 'To' number … is not valid."],
  ['isv.MOBILE_NUMBER_ILLEGAL 13800000001', 'isv.MOBILE_NUMBER_ILLEGAL …'],
  ['451 4.7.1 queued as 4XyZ1234567890, try 10.20.30.40', '451 4.7.1 queued as 4XyZ1234567890, try 10.20.30.40'],
  ['connect ECONNREFUSED 127.0.0.1:587', 'connect ECONNREFUSED 127.0.0.1:587'],
])('%s', (reason, hidden) => {
  expect(hideAddresses(reason)).toBe(hidden);
});
