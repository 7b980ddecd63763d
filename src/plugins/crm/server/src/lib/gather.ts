/**
 * Collects calls: those that come while a flush is on its way leave together with the next one. Nobody waits longer
 * than for one flush, and a busy time needs few of them. `flush` answers in the order of what it is given.
 */
export const gather = <Item, Result>(
  flush: (items: Item[]) => Promise<Result[]>,
): ((item: Item) => Promise<Result>) => {
  let waiting: { item: Item; resolve: (result: Result) => void; reject: (reason: unknown) => void }[] = [];
  let isFlushing = false;

  const flushAll = async () => {
    isFlushing = true;
    // What comes in the same turn leaves together.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const taken = waiting;
      waiting = [];
      try {
        const results = await flush(taken.map(({ item }) => item));
        taken.forEach(({ resolve }, place) => resolve(results[place]));
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
    }
    isFlushing = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isFlushing) void flushAll();
    });
};
