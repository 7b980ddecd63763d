import { slotId } from './slot-id';

test('one tick and slot have one id, another tick or slot has another', () => {
  const id = slotId('care', '2026-11-23T01:00:00.000Z');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(slotId('care', '2026-11-23T01:00:00.000Z')).toBe(id);
  expect(slotId('care', '2026-11-23T01:01:00.000Z')).not.toBe(id);
  expect(slotId('tasks', '2026-11-23T01:00:00.000Z')).not.toBe(id);
});
