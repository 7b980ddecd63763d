const parts = (version: string) => version.split(/[-+]/)[0].split('.').map(Number);

/** Whether release `a` came after `b`: 0.10.0 after 0.9.2. What follows a dash does not count. */
export const isNewer = (a: string, b: string): boolean => {
  const [left, right] = [parts(a), parts(b)];
  for (const place of [0, 1, 2])
    if ((left[place] ?? 0) !== (right[place] ?? 0)) return (left[place] ?? 0) > (right[place] ?? 0);
  return false;
};
