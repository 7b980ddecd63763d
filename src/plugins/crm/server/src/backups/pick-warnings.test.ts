import { pickWarnings } from './pick-warnings';

const now = new Date('2026-11-23T00:00:00Z');
const fine = {
  isOn: true,
  isOverdue: false,
  hasRecipient: true,
  hasJobs: true,
  server: 15,
  pgDump: 16,
  last: { state: 'done' as const, finishedAt: '2026-11-22T18:31:00Z' },
  lastGoodAt: '2026-11-22T18:31:00Z',
  drill: { state: 'done' as const, finishedAt: '2026-09-01T00:00:00Z' },
  now,
};
const codes = (state: Partial<Parameters<typeof pickWarnings>[0]>) =>
  pickWarnings({ ...fine, ...state }).map(({ code }) => code);

test('S76 S77 what is in order is not warned of', () => expect(codes({})).toEqual([]));

test.each([
  [{ pgDump: undefined }, 'no-tool'],
  [{ pgDump: 14 }, 'old-tool'],
  [{ hasRecipient: false }, 'no-recipient'],
  [{ last: { state: 'failed' as const, finishedAt: null } }, 'failed'],
  [{ isOverdue: true }, 'overdue'],
  [{ isOn: false }, 'off'],
  [{ hasJobs: false }, 'no-jobs'],
  [{ drill: undefined }, 'never-drilled'],
  [{ drill: { state: 'failed' as const, finishedAt: '2026-11-01T00:00:00Z' } }, 'drill-failed'],
  [{ drill: { state: 'done' as const, finishedAt: '2026-08-01T00:00:00Z' } }, 'drill-old'],
])('S76 S77 %j is warned of as %s', (state, code) => expect(codes(state)).toEqual([code]));

test('S77 nobody is asked to try a backup that there is not', () =>
  expect(codes({ drill: undefined, lastGoodAt: undefined })).toEqual([]));
