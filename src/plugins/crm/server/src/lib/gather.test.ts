import { gather } from './gather';

test('calls that come while a flush is on its way leave together, each with its own answer', async () => {
  const flushed: number[][] = [];
  const double = gather(async (items: number[]) => {
    flushed.push(items);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return items.map((item) => item * 2);
  });
  const first = double(1);
  await new Promise((resolve) => setTimeout(resolve, 1));
  const later = [double(2), double(3)];
  expect(await first).toBe(2);
  expect(await Promise.all(later)).toEqual([4, 6]);
  expect(flushed).toEqual([[1], [2, 3]]);
});

test('a flush that fails fails its own calls, and no later one', async () => {
  let isDown = true;
  const call = gather(async (items: string[]) => {
    if (isDown) throw new Error('down');
    return items;
  });
  await expect(Promise.all([call('a'), call('b')])).rejects.toThrow('down');
  isDown = false;
  expect(await call('c')).toBe('c');
});
