import { isNewer } from './is-newer';

test('S77 a backup of a newer release is told from one of the same or an older release', () => {
  expect(isNewer('0.2.0', '0.1.9')).toBe(true);
  expect(isNewer('0.10.0', '0.9.2')).toBe(true);
  expect(isNewer('1.0.0', '0.99.99')).toBe(true);
  expect(isNewer('0.1.0', '0.1.0')).toBe(false);
  expect(isNewer('0.1.0', '0.1.1')).toBe(false);
  expect(isNewer('0.1.0-beta.2', '0.1.0')).toBe(false);
});
