import { buildSearchText } from './build-search-text';

const words = (...parts: (string | null | undefined)[]) => buildSearchText(parts).split(' ');

test('a Chinese name is there with its pinyin in full and its initials', () => {
  expect(buildSearchText(['张伟'])).toBe('张伟 zhangwei zw');
  expect(words('劉曉麗')).toEqual(['劉曉麗', 'liuxiaoli', 'lxl']);
});

test('a surname is read as a surname', () => {
  expect(words('单田芳')).toContain('shantianfang');
  expect(words('曾国藩')).toContain('zengguofan');
  expect(words('仇英')).toContain('qiuying');
  expect(words('吕布')).toContain('lvbu');
});

test('a place keeps its own reading', () => {
  expect(words('重庆')).toEqual(expect.arrayContaining(['chongqing', 'cq']));
});

test('folds case, width and accents and writes a word once', () => {
  expect(buildSearchText(['José  O’Brien', 'ＡＣＭＥ Ltd', null, undefined, '', 'José'])).toBe('jose obrien acme ltd');
});

test('mixed text keeps both', () => {
  expect(words('Wang 王芳', 'C-000123')).toEqual(['wang', '王芳', 'wangfang', 'wf', 'c-000123']);
});
