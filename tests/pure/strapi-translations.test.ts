import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const missing: Record<string, Record<string, string>> = JSON.parse(
  execFileSync(process.execPath, [path.join(root, 'scripts/missing-translations.mjs'), '--json'], { encoding: 'utf8' }),
);

test.each(['zh-Hans', 'zh'])('nothing that Strapi shows stays English in %s', (language) => {
  expect(missing[language]).toEqual({});
});

const texts = (language: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(root, 'src/plugins/crm/admin/src/translations', language, file), 'utf8'));
const placeholders = (text: string) => new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]));

test('the two Chinese texts of Strapi fill in the same values', () => {
  const traditional = texts('zh', 'strapi.json');
  const wrong = Object.entries(texts('zh-Hans', 'strapi.json')).filter(
    ([id, text]) =>
      traditional[id] && String([...placeholders(text)].sort()) !== String([...placeholders(traditional[id])].sort()),
  );
  expect(wrong.map(([id]) => id)).toEqual([]);
});

const FEATURES = ['care', 'customers', 'import', 'panel', 'reports', 'settings'];

test.each(FEATURES)('the texts of %s exist in every language', (feature) => {
  const ids = Object.keys(texts('en', `${feature}.json`)).sort();
  expect(Object.keys(texts('zh-Hans', `${feature}.json`)).sort()).toEqual(ids);
  expect(Object.keys(texts('zh', `${feature}.json`)).sort()).toEqual(ids);
});
