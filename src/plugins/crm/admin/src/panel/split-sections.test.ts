import { splitSections } from './split-sections';

const row = (...names: string[]) => names.map((name) => ({ name }));
const sections = [
  { key: 'sales', from: 'stage' },
  { key: 'gone', from: 'nowhere' },
];

test('a section begins at the row of its first field', () => {
  const parts = splitSections([row('name', 'gender'), row('x', 'stage'), row('owner')], sections);
  expect(parts.map((part) => [part.section?.key, part.rows.length])).toEqual([
    [undefined, 1],
    ['sales', 2],
  ]);
});

test('a form that begins with a section has no empty part before it', () => {
  expect(splitSections([row('stage')], sections).map((part) => part.section?.key)).toEqual(['sales']);
});
