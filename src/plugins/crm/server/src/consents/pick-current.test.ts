import type { ConsentEntry } from '../../../shared/contracts/consents';
import { pickCurrent } from './pick-current';

const now = new Date('2026-11-23T00:00:00Z');
const entry = (own: Partial<ConsentEntry>): ConsentEntry => ({
  channel: 'email',
  purpose: 'greeting',
  state: 'granted',
  method: 'form',
  proof: null,
  recordedAt: '2026-01-01T00:00:00.000Z',
  recordedBy: null,
  expiresAt: null,
  ...own,
});
const stateOf = (history: ConsentEntry[], channel = 'email', purpose = 'greeting') =>
  pickCurrent(history, now).find((cell) => cell.channel === channel && cell.purpose === purpose)?.state;

test('S34 the newest entry of a channel and purpose counts, and says nothing of another', () => {
  const history = [entry({ state: 'withdrawn' }), entry({}), entry({ channel: 'sms' })];
  expect(stateOf(history)).toBe('withdrawn');
  expect(stateOf(history, 'sms')).toBe('granted');
  expect(stateOf(history, 'email', 'promotional')).toBe('unknown');
  expect(pickCurrent([], now).map(({ state }) => state)).toEqual(Array(12).fill('unknown'));
});

test('a grant ends at its last moment, and does not give way to an older one', () => {
  const older = entry({ expiresAt: null });
  expect(stateOf([entry({ expiresAt: '2026-11-23T00:00:00.000Z' }), older])).toBe('expired');
  expect(stateOf([entry({ expiresAt: '2026-11-23T00:00:00.001Z' }), older])).toBe('granted');
  expect(stateOf([entry({ state: 'withdrawn', expiresAt: '2026-01-01T00:00:00.000Z' })])).toBe('withdrawn');
});
