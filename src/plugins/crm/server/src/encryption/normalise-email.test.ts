import { normaliseEmail } from './normalise-email';

test.each([
  ['User1@Example.COM', 'user1@example.com'],
  [' mailto:a.b+tag@mail.example.co.uk ', 'a.b+tag@mail.example.co.uk'],
  ['Shelley_Kerluke47@hotmail.com', 'shelley_kerluke47@hotmail.com'],
  ['ｕｓｅｒ＠example.com', 'user@example.com'],
  ['客服@例子.中国', '客服@例子.中国'],
])('%s becomes %s', (written, address) => {
  expect(normaliseEmail(written)).toBe(address);
});

test.each(['not-an-email', 'a@b', 'a b@example.com', '@example.com', 'a@-x.com', 'a..b@example.com', 'a@b@c.de', ''])(
  '%s is no address',
  (written) => {
    expect(normaliseEmail(written)).toBeUndefined();
  },
);
