import { splitQuery } from './split-query';

test.each([
  '13800138000',
  '138 0013 8000',
  '138-0013-8000',
  '(138) 0013.8000',
  '１３８００１３８０００',
  '138 0013 8000 转 12',
])('%s is one number', (query) => {
  expect(splitQuery(query)).toEqual(['13800138000']);
});

test('words are folded and each must be there', () => {
  expect(splitQuery('  Zhang  Wei ')).toEqual(['zhang', 'wei']);
  expect(splitQuery('José O’Brien')).toEqual(['jose', 'obrien']);
  expect(splitQuery('王 王')).toEqual(['王']);
  expect(splitQuery('8000')).toEqual(['8000']);
  expect(splitQuery(' ')).toEqual([]);
});
