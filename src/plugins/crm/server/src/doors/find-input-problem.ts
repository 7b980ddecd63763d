/** The first thing wrong with what a request brought, whatever route it is for. */
export interface InputProblem {
  path: string[];
  message: string;
}

/** Deeper or larger than any form or integration sends, and still cheap to walk. */
const DEEPEST = 24;
const MOST_VALUES = 50_000;
const PROTOTYPE = new Set(['__proto__', 'constructor', 'prototype']);

const LONE_SURROGATE = /\p{Surrogate}/u;

const problemOfText = (text: string): string | undefined => {
  if (text.includes('\u0000')) return 'contains a NUL character, which no text may contain';
  return LONE_SURROGATE.test(text) ? 'contains half a character (a lone surrogate)' : undefined;
};

/**
 * Walks a parsed body or query once. PostgreSQL stores neither NUL characters nor halves of surrogate pairs, JSON has
 * no infinite numbers, and names of the prototype chain are never fields.
 */
export const findInputProblem = (input: unknown): InputProblem | undefined => {
  let values = 0;
  const walk = (value: unknown, path: string[]): InputProblem | undefined => {
    values += 1;
    if (values > MOST_VALUES) return { path: [], message: `has more than ${MOST_VALUES} values` };
    if (typeof value === 'string') {
      const message = problemOfText(value);
      return message === undefined ? undefined : { path, message };
    }
    if (typeof value === 'number' && !Number.isFinite(value))
      return { path, message: 'is not a number that can be stored' };
    if (value === null || typeof value !== 'object') return undefined;
    if (path.length >= DEEPEST) return { path, message: `is nested deeper than ${DEEPEST} levels` };
    if (Array.isArray(value)) {
      for (let place = 0; place < value.length; place += 1) {
        const problem = walk(value[place], [...path, String(place)]);
        if (problem) return problem;
      }
      return undefined;
    }
    for (const name of Object.keys(value)) {
      if (PROTOTYPE.has(name)) return { path: [...path, name], message: 'is a name that no field may have' };
      const wrong = problemOfText(name);
      if (wrong !== undefined) return { path, message: `has a name that ${wrong}` };
      const problem = walk((value as Record<string, unknown>)[name], [...path, name]);
      if (problem) return problem;
    }
    return undefined;
  };
  return walk(input, []);
};

/** What is wrong with a path as it was sent. Both routers and databases disagree on what such bytes mean. */
export const findPathProblem = (path: string): string | undefined => {
  try {
    return problemOfText(decodeURIComponent(path));
  } catch (error) {
    if (error instanceof URIError) return 'is not encoded correctly';
    throw error;
  }
};
