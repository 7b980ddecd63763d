import { keepTyped } from './keep-typed';

const save = (phase: string) => ({
  type: `adminApi/executeMutation/${phase}`,
  meta: { arg: { endpointName: 'updateDocument' } },
});
const patch = (name: string, queryCacheKey = 'getDocument({"model":"task"})') => ({
  type: 'adminApi/queries/queryResultPatched',
  payload: { queryCacheKey, name },
});
/** What the store saw, in order. */
const passed = (...actions: { type: string; payload?: { name: string } }[]) => {
  const seen: string[] = [];
  const middleware = keepTyped()((action) => seen.push(nameOf(action as (typeof actions)[0])));
  actions.forEach((action) => middleware(action as never));
  return seen;
};
const nameOf = ({ type, payload }: { type: string; payload?: { name: string } }) => payload?.name ?? type.split('/')[2];

test('a save that is refused leaves the record as it was, so that the form keeps what was typed', () => {
  expect(passed(save('pending'), patch('new'), save('rejected'), patch('back'), patch('later'))).toEqual([
    'pending',
    'rejected',
    'later',
  ]);
});

test('a save that is taken changes the record before anybody hears of it', () => {
  expect(passed(save('pending'), patch('new'), save('fulfilled'))).toEqual(['pending', 'new', 'fulfilled']);
});

test('a save after a refused one, and other changes, go their way', () => {
  const refused = [save('pending'), patch('a'), save('rejected'), patch('back')];
  expect(
    passed(...refused, save('pending'), patch('b'), patch('list', 'getAll()'), save('fulfilled')).slice(2),
  ).toEqual(['pending', 'list', 'b', 'fulfilled']);
});
