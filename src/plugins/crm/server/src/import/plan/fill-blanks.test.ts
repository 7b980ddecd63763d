import { fillBlanks } from './fill-blanks';

test('fills what is empty and keeps what is there', () =>
  expect(
    fillBlanks({ name: '张伟', company: 'A', gender: 'unknown' }, { company: 'B', gender: 'male', wechatId: 'w' }),
  ).toEqual({
    patch: { gender: 'male', wechatId: 'w' },
    conflicts: ['company'],
  }));

test('overwrites when asked to', () =>
  expect(fillBlanks({ company: 'A' }, { company: 'B' }, true)).toEqual({ patch: { company: 'B' }, conflicts: [] }));

test('adds another phone number behind the ones that are there', () => {
  const phone = (number: string, primary = false) => ({ number, label: 'mobile', primary });
  expect(
    fillBlanks({ phones: [phone('+861', true)] }, { phones: [phone('+861', true), phone('+862', true)] }).patch,
  ).toEqual({
    phones: [phone('+861', true), phone('+862')],
  });
});

test('finds nothing new in what PostgreSQL hands back', () =>
  expect(
    fillBlanks(
      { listPrice: '6500000.00', tags: ['a'], address: { city: 'X', street: null } },
      { listPrice: 6_500_000, tags: ['a'], address: { city: 'X' } },
    ),
  ).toEqual({ patch: {}, conflicts: [] }));

test('never makes a birthday of two', () => {
  const present = { birthMonth: 9, birthDay: 12 };
  expect(fillBlanks(present, { birthYear: 1951, birthMonth: 9, birthDay: 20 }).patch).toEqual({});
  expect(fillBlanks(present, { birthYear: 1951, birthMonth: 9, birthDay: 12 }).patch).toEqual({ birthYear: 1951 });
});
