import { matchContact, type Indexes } from './match-contact';

const indexes: Indexes = {
  of: (_uid, attribute, value) => [`${attribute}=${value}`],
  ofLastFour: (_uid, attribute, lastFour) => [`${attribute}#${lastFour}`],
  phonesEnding: (digits) => Promise.resolve([Number(digits)]),
  mayReadIdentity: false,
};
const asked = async (term: string, mayReadIdentity = false) =>
  (await matchContact(term, { ...indexes, mayReadIdentity })).flatMap((part) => part.bindings.flat()) as string[];

test('four digits are the last ones of a phone (S2)', async () => {
  expect(await asked('8000')).toEqual(['number#8000']);
});

test('a longer number ends the stored one, without the zero that is dialled before it (S2)', async () => {
  expect(await asked('010-6552-9988')).toContain(1065529988);
});

test('an address and the account of a messenger are found whole (S2)', async () => {
  expect(await asked('User_1@Example.com')).toEqual(expect.arrayContaining(['address=User_1@Example.com']));
  expect(await asked('wei_zhang')).toEqual(['wechatId=wei_zhang', 'whatsapp=wei_zhang', 'wecomExternalId=wei_zhang']);
  expect(await asked('us')).toEqual([]);
});

test('identity numbers find nobody for a reader who may not know them (S90)', async () => {
  expect((await asked('110000199001011234')).some((index) => String(index).startsWith('idNumber'))).toBe(false);
  expect(await asked('110000199001011234', true)).toContain('idNumber=110000199001011234');
  expect(await asked('1234', true)).toEqual(['number#1234', 'idNumber#1234']);
  expect(await asked('123X', true)).toEqual(['idNumber#123X']);
});
