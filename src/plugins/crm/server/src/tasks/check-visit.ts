import type { Problem } from '../lib/problem';

/** A return visit that is done has a result: without one nobody learns from it. */
export const checkVisit = ({ type, result }: { type?: unknown; result?: unknown }): Problem[] =>
  type === 'return_visit' && !(typeof result === 'string' && result.trim())
    ? [{ path: ['result'], message: 'Write down what came of the return visit' }]
    : [];
