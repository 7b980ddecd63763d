interface Action {
  type?: string;
  payload?: { queryCacheKey?: string };
  meta?: { arg?: { endpointName?: string } };
}
type Next = (action: unknown) => unknown;

/**
 * What somebody typed stays in the form when a save is refused. The Content Manager writes the new values into its copy of the
 * record before the server answers, and takes them back after a refusal, which empties the form. Here they are
 * held until the server has said yes.
 */
export const keepTyped = () => (next: Next) => {
  let held: Action[] | undefined;
  let refused = 0;

  return (action: Action): unknown => {
    const { type = '', payload, meta } = action;
    if (type.endsWith('/queries/queryResultPatched') && payload?.queryCacheKey?.startsWith('getDocument(')) {
      if (held) return void held.push(action);
      if (refused === 0) return next(action);
      // The way back of what was never written.
      refused -= 1;
      return undefined;
    }
    if (meta?.arg?.endpointName !== 'updateDocument') return next(action);
    if (type.endsWith('/executeMutation/pending')) held = [];
    if (type.endsWith('/executeMutation/rejected')) {
      refused += held?.length ?? 0;
      held = undefined;
    }
    if (type.endsWith('/executeMutation/fulfilled')) {
      const written = held ?? [];
      held = undefined;
      for (const one of written) next(one);
    }
    return next(action);
  };
};
