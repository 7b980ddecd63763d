import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<true>();

/** Guards hold what a caller asks for. What the program does on the way (numbers, history, stages) is its own doing. */
export const isOutermost = () => inside.getStore() === undefined;

/** Runs `work` as the program's own doing, inside a request: document calls in it are not held to the caller's rights. */
export const unguarded = <T>(work: () => T): T => inside.run(true, work);
