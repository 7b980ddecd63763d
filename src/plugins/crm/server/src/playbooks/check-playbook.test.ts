import { checkPlaybook } from './check-playbook';

const ready = { steps: [{ afterDays: 0 }, { afterDays: 3 }, { afterDays: 3 }], audienceTiers: ['A'] };

test('a draft may be half made', () => {
  expect(checkPlaybook({ state: 'draft' }, undefined)).toEqual([]);
  expect(checkPlaybook({}, { state: 'draft' })).toEqual([]);
});

test('one that runs needs a step and an audience, also when it runs already', () => {
  expect(checkPlaybook({ state: 'active' }, { state: 'draft' }).map(({ path }) => path)).toEqual([
    ['steps'],
    ['audienceTiers'],
  ]);
  expect(checkPlaybook({ steps: [] }, { ...ready, state: 'active' })).toMatchObject([{ path: ['steps'] }]);
  expect(checkPlaybook({ state: 'active' }, { ...ready, state: 'draft' })).toEqual([]);
  expect(checkPlaybook({ ...ready, audienceTiers: [], audienceStages: ['new'], state: 'active' }, undefined)).toEqual(
    [],
  );
});

test('steps stand in the order of their days; two may fall on one', () => {
  expect(checkPlaybook(ready, undefined)).toEqual([]);
  expect(checkPlaybook({ steps: [{ afterDays: 3 }, { afterDays: 1 }, { afterDays: 2 }] }, undefined)).toMatchObject([
    { path: ['steps', 1, 'afterDays'] },
  ]);
});

test.each([
  ['draft', 'paused', false],
  ['draft', 'active', true],
  ['active', 'paused', true],
  ['paused', 'active', true],
  ['paused', 'ended', true],
  ['active', 'draft', false],
  ['ended', 'active', false],
])('from %s to %s: %s', (from, to, isAllowed) => {
  expect(checkPlaybook({ state: to }, { ...ready, state: from }).length === 0).toBe(isAllowed);
});
