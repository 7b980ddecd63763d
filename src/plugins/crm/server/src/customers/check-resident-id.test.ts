import { checkResidentId, residentIdBirthday } from './check-resident-id';

test.each(['11010519491231002X', '999999197409245581', '99999919920708159x', '９９９９９９197409245581'])(
  '%s is a resident identity number',
  (id) => {
    expect(checkResidentId(id)).toBe(id.normalize('NFKC').toUpperCase());
  },
);

test.each([
  ['a wrong check digit', '999999199001011234'],
  ['two digits changed places', '999999197409254581'],
  ['30 February inside', '110105199002300022'],
  ['15 digits', '110105491231002'],
  ['letters', '1101051949123100AX'],
])('refuses %s', (_reason, id) => {
  expect(checkResidentId(id)).toBeUndefined();
});

test('knows the birthday inside', () => {
  expect(residentIdBirthday('11010519491231002X')).toBe('1949-12-31');
});
