import { pickLanguage } from './page-language';

test.each([
  ['zh-TW', ['en'], 'zh-TW'],
  [null, ['zh-Hant-HK', 'en'], 'zh-TW'],
  [null, ['zh'], 'zh-CN'],
  [undefined, ['de-DE', 'en-GB', 'zh-CN'], 'en'],
  ['constructor', ['*'], 'en'],
] as const)('a page in %s for a reader of %j is in %s', (own, accepted, expected) => {
  expect(pickLanguage(own, [...accepted])).toBe(expected);
});
