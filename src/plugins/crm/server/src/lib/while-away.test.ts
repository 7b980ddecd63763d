import { whileAway } from './while-away';

const failing = (times: number, error: object) => {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw Object.assign(new Error('no'), error);
    return calls;
  };
};

test('what fails because the database restarts is done again', async () => {
  expect(await whileAway(5, failing(1, { code: '57P01' }))).toBe(2);
  expect(await whileAway(5, failing(1, { message: 'Connection terminated unexpectedly' }))).toBe(2);
});

test('another fault is thrown at once, and a database that stays away in the end', async () => {
  await expect(whileAway(5, failing(1, { code: '23505' }))).rejects.toThrow('no');
  await expect(whileAway(0, failing(1, { code: 'ECONNREFUSED' }))).rejects.toThrow('no');
});
