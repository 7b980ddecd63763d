import { normalisePhone } from './normalise-phone';

test.each([
  ['156-3216-5473', '+8615632165473'],
  ['156 9650 4431', '+8615696504431'],
  ['+8613289349624', '+8613289349624'],
  ['+86 17566630087', '+8617566630087'],
  ['86-16410229181', '+8616410229181'],
  ['8616410229181', '+8616410229181'],
  ['0086 138 0013 8000', '+8613800138000'],
  ['１３８００１３８０００', '+8613800138000'],
  ['(010) 6552-9988', '+861065529988'],
  ['+44 20 7946 0958', '+442079460958'],
  ['+1 (415) 293-3313', '+14152933313'],
])('%s is read as %s in China', (written, number) => {
  expect(normalisePhone(written, 'CN')).toEqual({ number });
});

test.each(['1-955-371-0847 x371', '955.371.0847 ext 371', '(955) 371-0847 转371'])(
  'keeps the extension of %s',
  (written) => {
    expect(normalisePhone(written, 'US')).toEqual({ number: '+19553710847', extension: '371' });
  },
);

test.each(['12345', '', '暂无', '138001380001234', 'user@example.com'])('%s is no number', (written) => {
  expect(normalisePhone(written, 'CN')).toBeUndefined();
});
