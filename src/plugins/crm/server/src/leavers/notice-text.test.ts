import { noticeText } from './notice-text';

test('S88: the notice says from whom and how much', () => {
  expect(noticeText('en', 'Ann Lee', { customers: 214, listings: 1, keys: 3 })).toBe(
    'Taken over from Ann Lee: 214 customers, 1 listing',
  );
  expect(noticeText('zh-CN', '李娜', { customers: 214, transactions: 2 })).toBe('接手李娜的工作：214 位客户、2 笔交易');
  expect(noticeText('zh-TW', '李娜', { staff: 1 })).toBe('接手李娜的工作');
});
