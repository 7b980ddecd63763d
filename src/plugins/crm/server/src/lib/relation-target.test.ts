import { relationTarget } from './relation-target';

test.each([
  ['an id', 7],
  ['a written id', '7'],
  ['an object', { id: 7 }],
  ['a list', [{ id: 7 }]],
  ['connect', { connect: [{ id: 7 }], disconnect: [{ id: 6 }] }],
  ['connect of one', { connect: 7 }],
  ['set', { set: [7] }],
])('reads %s', (_form, value) => {
  expect(relationTarget(value)).toEqual({ id: 7 });
});

test('prefers the document id', () => {
  expect(relationTarget('abc')).toEqual({ documentId: 'abc' });
  expect(relationTarget({ connect: [{ id: 7, documentId: 'abc' }] })).toEqual({ documentId: 'abc' });
});

test.each([null, [], { set: [] }, { disconnect: [{ id: 7 }] }, { connect: [], disconnect: [7] }])(
  '%j clears it',
  (value) => {
    expect(relationTarget(value)).toBeNull();
  },
);

test.each([undefined, {}, { connect: [] }, { connect: [], disconnect: [] }])('%j leaves it alone', (value) => {
  expect(relationTarget(value)).toBeUndefined();
});
