import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const crm = path.resolve(__dirname, '../../src/plugins/crm');
const FEATURES = [
  'complaints',
  'consents',
  'customers',
  'demands',
  'history',
  'interactions',
  'leavers',
  'listings',
  'privacy',
  'logins',
  'records',
  'tasks',
  'transactions',
  'viewings',
  'win-back',
];
const SENTENCE = /'([A-Z][^'\n]* [^'\n]*\.|Choose one\.)'/g;

const sentencesIn = (feature: string, isRule = (_file: string) => true) => {
  const folder = path.join(crm, 'server/src', feature);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && isRule(file))
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(SENTENCE)].map((match) => match[1]));
};
const sentences = [
  ...FEATURES.flatMap((feature) => sentencesIn(feature)),
  // The rest of it speaks to the log and to the message's own row.
  ...sentencesIn('care', (file) => file.startsWith('check-')),
];
const textsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(crm, `admin/src/translations/${language}/rules.json`), 'utf8'));

test('the rules speak', () => {
  expect(sentences.length).toBeGreaterThan(35);
});

test.each(['en', 'zh-Hans', 'zh'])('every sentence of a rule is translated into %s, gaps included', (language) => {
  const texts = textsOf(language);
  expect(sentences.filter((sentence) => !texts[sentence])).toEqual([]);
  const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  expect(sentences.filter((sentence) => String(gaps(sentence)) !== String(gaps(texts[sentence])))).toEqual([]);
});
