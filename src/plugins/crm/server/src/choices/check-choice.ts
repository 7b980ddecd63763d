/** What the panel and a REST client are told; also the id of its translation. */
export const NOT_IN_LIST = 'Choose values of the list, each once';

/** What is wrong with the value of a choices field: it must be a list of allowed values without repetition. */
export const checkChoice = (allowed: readonly string[], value: unknown): string | undefined => {
  if (value === null || value === undefined) return undefined;
  if (!Array.isArray(value)) return NOT_IN_LIST;
  const isAllowed = value.every((one) => typeof one === 'string' && allowed.includes(one));
  return isAllowed && new Set(value).size === value.length ? undefined : NOT_IN_LIST;
};
