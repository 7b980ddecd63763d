import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { componentLayouts } from './component-layouts';
import { parseRow, words, type RecordLayout } from './layout-notation';
import { recordLayouts } from './seed-layouts';

const src = path.resolve(__dirname, '../../../../..');

const attributesOf = (uid: string) => {
  const name = uid.split('.').pop() as string;
  const type = path.join(src, 'api', name, 'content-types', name, 'schema.json');
  const file = uid.startsWith('api::') ? type : path.join(src, 'components', `${uid.replace('.', '/')}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).attributes : undefined;
};

const all: [string, RecordLayout][] = [...Object.entries(recordLayouts), ...Object.entries(componentLayouts)];

test.each(all)('the layout of %s names fields that exist and people may see', (uid, layout) => {
  const attributes = attributesOf(uid);
  const own = ['id', 'createdAt', 'updatedAt'];
  const names = [
    layout.mainField,
    ...(layout.sort ? [layout.sort.split(':')[0]] : []),
    ...words(layout.list),
    ...words(layout.readOnly),
    ...Object.keys(layout.hints ?? {}),
    ...layout.edit.flatMap(parseRow).map((place) => place.name),
  ];
  expect(names.filter((name) => !own.includes(name) && attributes[name]?.visible !== undefined)).toEqual([]);
  expect(names.filter((name) => !own.includes(name) && !attributes[name])).toEqual([]);
});

test.each(all)('no field of %s stands twice and every row fits', (_uid, layout) => {
  const places = layout.edit.map(parseRow);
  const names = places.flat().map((place) => place.name);
  expect(new Set(names).size).toBe(names.length);
  expect(places.filter((row) => row.reduce((sum, place) => sum + place.size, 0) > 12)).toEqual([]);
});

test.each(all)('the form of %s holds every required field', (uid, layout) => {
  const attributes = attributesOf(uid) as Record<string, { required?: boolean }>;
  const shown = layout.edit.flatMap(parseRow).map((place) => place.name);
  expect(Object.keys(attributes).filter((name) => attributes[name].required && !shown.includes(name))).toEqual([]);
});
