import { checkMove } from './check-move';

const transitions = { open: ['paused', 'done'], paused: ['open'], done: [] };

test('a move of the table passes, and so does staying', () => {
  expect(checkMove(transitions, 'state', 'open', 'paused')).toEqual([]);
  expect(checkMove(transitions, 'state', 'done', 'done')).toEqual([]);
});

test('a refused move names the possible ones', () => {
  expect(checkMove(transitions, 'state', 'open', 'gone')).toMatchObject([
    { path: ['state'], values: { from: 'open', to: 'gone', possible: ['paused', 'done'] } },
  ]);
  expect(checkMove(transitions, 'state', 'done', 'open')).toMatchObject([{ values: { from: 'done' } }]);
});
