import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** The queue whose job runs this code; undefined outside of jobs. */
export const currentJob = (): string | undefined => current.getStore();

export const asJob = <T>(queue: string, work: () => T): T => current.run(queue, work);
