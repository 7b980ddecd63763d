import { findPersonLinks, linkFilter, type Attributes } from './person-links';

const types: Record<string, Attributes> = {
  person: {
    deals: { type: 'relation', target: 'deal', mappedBy: 'buyer' },
    referrer: { type: 'relation', target: 'person' },
    localizations: { type: 'relation', target: 'person' },
  },
  deal: {
    buyer: { type: 'relation', target: 'person' },
    seller: { type: 'relation', target: 'person' },
    agent: { type: 'relation', target: 'employee' },
  },
  house: { owners: { type: 'component', component: 'owner' }, title: { type: 'string' } },
  owner: {
    who: { type: 'relation', target: 'person' },
    nested: { type: 'component', component: 'owner' },
  },
};
const attributesOf = (uid: string) => types[uid];

test('finds every way to a person, inside parts too, and not the far side of one', () => {
  expect(findPersonLinks(['person', 'deal', 'house'], attributesOf, 'person')).toEqual([
    { uid: 'person', path: ['referrer'] },
    { uid: 'deal', path: ['buyer'] },
    { uid: 'deal', path: ['seller'] },
    { uid: 'house', path: ['owners', 'who'] },
  ]);
});

test('a field that an administrator adds is found without a line of code', () => {
  const added = { ...types, gift: { to: { type: 'relation', target: 'person' } } };
  expect(findPersonLinks(['gift'], (uid) => added[uid as keyof typeof added], 'person')).toEqual([
    { uid: 'gift', path: ['to'] },
  ]);
});

test('asks for all ways at once', () => {
  expect(linkFilter([['buyer'], ['owners', 'who']], 7)).toEqual({
    $or: [{ buyer: { id: 7 } }, { owners: { who: { id: 7 } } }],
  });
});
