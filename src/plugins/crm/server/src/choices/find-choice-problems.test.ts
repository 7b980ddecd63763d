import { CHOICES, findChoiceProblems } from './find-choice-problems';

const side = { type: 'json', customField: CHOICES, options: { values: ['N', 'S'] } };
const attributes = { side, name: { type: 'string' }, rooms: { type: 'component', component: 'a.room' } };
const find = (data: Record<string, unknown>) => findChoiceProblems(attributes, () => ({ side }), data);

test('names the field of the wrong value', () => {
  expect(find({ side: ['X'], name: 'x' }).map((p) => p.path)).toEqual([['side']]);
});

test('looks into components, single and repeated', () => {
  expect(find({ rooms: [{ side: ['N'] }, { side: 'N' }] }).map((p) => p.path)).toEqual([['rooms', 1, 'side']]);
  expect(find({ rooms: { side: ['X'] } }).map((p) => p.path)).toEqual([['rooms', 'side']]);
});

test('leaves what is right, empty or not sent alone', () => {
  expect(find({ side: ['N'], rooms: null, unknown: 1 })).toEqual([]);
});
