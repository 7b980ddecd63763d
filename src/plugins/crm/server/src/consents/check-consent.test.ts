import { checkConsent } from './check-consent';

const now = new Date('2026-11-23T08:00:00Z');
const pathsOf = (draft: object) => checkConsent(draft, now).map(({ path }) => path.join('.'));

test('a grant says how it was given; a withdrawal needs no reason', () => {
  expect(pathsOf({ state: 'granted' })).toEqual(['method']);
  expect(pathsOf({ state: 'granted', method: 'form' })).toEqual([]);
  expect(pathsOf({ state: 'withdrawn' })).toEqual([]);
});

test('an entry of the future would outvote a later withdrawal', () => {
  expect(pathsOf({ state: 'withdrawn', recordedAt: '2026-11-24T00:00:00Z' })).toEqual(['recordedAt']);
  expect(pathsOf({ state: 'withdrawn', recordedAt: '2020-01-01T00:00:00Z' })).toEqual([]);
});

test('only a grant expires, and not before it was given', () => {
  const grant = { state: 'granted', method: 'form', recordedAt: '2026-11-01T00:00:00Z' };
  expect(pathsOf({ ...grant, expiresAt: '2026-12-01T00:00:00Z' })).toEqual([]);
  expect(pathsOf({ ...grant, expiresAt: '2026-10-01T00:00:00Z' })).toEqual(['expiresAt']);
  expect(pathsOf({ state: 'withdrawn', expiresAt: '2026-12-01T00:00:00Z' })).toEqual(['expiresAt']);
});
