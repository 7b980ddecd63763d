import { isValidContact } from './is-valid-contact';

test.each([
  [{ channel: 'call', durationSec: 30, outcome: 'connected' }],
  [{ channel: 'call', outcome: 'appointment' }],
  [{ channel: 'wechat', direction: 'inbound' }],
  [{ channel: 'sms', direction: 'outbound', outcome: 'interested' }],
  [{ channel: 'meeting' }],
  [{ channel: 'viewing', outcome: 'not_interested' }],
])('%j is a contact', (contact) => {
  expect(isValidContact(contact)).toBe(true);
});

test.each([
  [{ channel: 'call', durationSec: 29, outcome: 'connected' }],
  [{ channel: 'call', durationSec: 60, outcome: 'no_answer' }],
  [{ channel: 'call' }],
  [{ channel: 'email', direction: 'outbound' }],
  [{ channel: 'visit', outcome: 'no_answer' }],
])('%j is an attempt', (contact) => {
  expect(isValidContact(contact)).toBe(false);
});
