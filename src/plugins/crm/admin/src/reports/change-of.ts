/** By which share a figure grew; nothing can be said of growth from nothing. */
export const changeOf = (now: number, before: number): number | undefined =>
  before === 0 ? undefined : (now - before) / before;
