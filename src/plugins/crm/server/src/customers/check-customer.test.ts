import { checkCustomer, type CustomerDraft } from './check-customer';

const context = { defaultCountry: 'CN', today: '2026-11-23' };
const check = (draft: CustomerDraft, before?: CustomerDraft) => checkCustomer(draft, { ...context, before });
const whole = { name: '张伟', phones: [{ number: '138 0013 8000' }] };

test('a name and one phone number are enough', () => {
  const { values, problems } = check(whole);
  expect(problems).toEqual([]);
  expect(values).toMatchObject({
    name: '张伟',
    phones: [{ number: '+8613800138000', primary: true }],
    completeness: 20,
  });
});

test('a customer needs a name and a phone number', () => {
  expect(check({ name: '  ' }).problems.map((p) => p.path)).toEqual([['name'], ['phones']]);
});

test('names the phone and the address that are wrong by their place', () => {
  const { problems } = check({
    ...whole,
    phones: [{ number: '13800138000' }, { number: '12345' }],
    emails: [{ address: 'not-an-email' }],
  });
  expect(problems.map((p) => p.path)).toEqual([
    ['phones', 1, 'number'],
    ['emails', 0, 'address'],
  ]);
});

test('the first phone becomes primary, two primary ones are refused', () => {
  const two = [{ number: '13800138000' }, { number: '13800138001' }];
  expect(check({ ...whole, phones: two }).values.phones?.map((p) => p.primary)).toEqual([true, false]);
  const both = two.map((phone) => ({ ...phone, primary: true }));
  expect(check({ ...whole, phones: both }).problems).toMatchObject([{ path: ['phones'] }]);
});

test('a number written twice is kept once', () => {
  const phones = [{ number: '13800138000' }, { number: '+86 138 0013 8000' }];
  expect(check({ ...whole, phones }).values.phones).toHaveLength(1);
});

test('what looks like a resident identity number must be one', () => {
  expect(check({ ...whole, idNumber: '11010519491231002x' }).values).toMatchObject({
    idNumber: '11010519491231002X',
    idType: 'resident_id',
  });
  expect(check({ ...whole, idNumber: '110105194912310021' }).problems).toMatchObject([{ path: ['idNumber'] }]);
  expect(check({ ...whole, idType: 'passport', idNumber: 'e1234567' }).values.idNumber).toBe('E1234567');
  expect(check({ ...whole, idType: 'resident_id', idNumber: 'E1234567' }).problems).toMatchObject([
    { path: ['idNumber'] },
  ]);
});

test('a lost customer needs a reason', () => {
  expect(check({ stage: 'lost' }, { stage: 'contacted' }).problems).toMatchObject([{ path: ['lostReason'] }]);
  expect(check({ stage: 'lost', lostReason: 'price' }, { stage: 'contacted' }).problems).toEqual([]);
});

test('a change is judged together with what is stored', () => {
  const before = { name: '张伟', phones: [1], birthMonth: 2, birthDay: 29 } as unknown as CustomerDraft;
  expect(check({ birthYear: 1990 }, before).problems).toMatchObject([{ path: ['birthDay'] }]);
  expect(check({ remarks: 'likes a view' }, before).problems).toEqual([]);
  expect(check({ phones: [] }, before).problems).toMatchObject([{ path: ['phones'] }]);
});

test('an entry of a list that changes only its label keeps its number', () => {
  const { values, problems } = check({ phones: [{ id: 7, label: 'work' }] }, { name: '张伟' });
  expect(problems).toEqual([]);
  expect(values.phones).toEqual([{ id: 7, label: 'work' }]);
});

test('counts what is filled in', () => {
  const { values } = check({
    ...whole,
    emails: [{ address: 'a@example.com' }],
    gender: 'female',
    birthMonth: 5,
    birthDay: 6,
    sourceChannel: 'walk_in',
  });
  expect(values.completeness).toBe(60);
});
