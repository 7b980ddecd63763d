import { checkLanguages } from './check-languages';

const missing = (plan: Parameters<typeof checkLanguages>[0]) =>
  checkLanguages({ state: 'active', ...plan }).flatMap(({ values }) => values?.languages);
const inLanguages = (...languages: string[]) => languages.map((language) => ({ language }));

test('an active plan speaks every language of the customers', () => {
  expect(missing({ templates: inLanguages('en', 'zh-CN', 'zh-TW') })).toEqual([]);
  expect(missing({ templates: inLanguages('zh-CN') })).toEqual(['en', 'zh-TW']);
  expect(checkLanguages({ state: 'active', templates: [] })[0].path).toEqual(['templates']);
});

test('a plan for customers of some languages needs those', () => {
  expect(missing({ templates: inLanguages('zh-CN'), audienceLanguages: ['zh-CN'] })).toEqual([]);
  expect(missing({ templates: inLanguages('zh-CN'), audienceLanguages: ['zh-TW'] })).toEqual(['zh-TW']);
  expect(missing({ templates: inLanguages('zh-CN'), audienceLanguages: [] })).toEqual(['en', 'zh-TW']);
});

test('a plan that does not run may lack languages', () => {
  for (const state of ['draft', 'paused', 'ended', undefined]) expect(missing({ state, templates: [] })).toEqual([]);
});
