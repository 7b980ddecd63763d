import { firstUuidOf, uuidV7 } from './uuid-v7';

const at = new Date('2026-03-04T05:06:07.089Z');

test('ids of one instant are different and in the order of the calls', () => {
  const ids = Array.from({ length: 10_000 }, () => uuidV7(at));
  expect(new Set(ids).size).toBe(10_000);
  expect([...ids].sort()).toEqual(ids);
});

test('an id is a UUID of version 7 that lies between its instant and the next second', () => {
  const id = uuidV7(new Date('2030-01-01T00:00:00Z'));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(id >= firstUuidOf(new Date('2030-01-01T00:00:00Z'))).toBe(true);
  expect(id < firstUuidOf(new Date('2030-01-01T00:00:01Z'))).toBe(true);
});
