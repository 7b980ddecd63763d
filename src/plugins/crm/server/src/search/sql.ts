/** A piece of SQL with its bindings in the order of its question marks. */
export interface Sql {
  text: string;
  bindings: unknown[];
}

export const sql = (text: string, ...bindings: unknown[]): Sql => ({ text, bindings });

/** Pieces that each select one column, joined by `union` or `intersect`. */
export const combine = (parts: Sql[], by: 'union' | 'intersect'): Sql => ({
  text: parts.map((part) => `(${part.text})`).join(` ${by} `),
  bindings: parts.flatMap((part) => part.bindings),
});

/** `piece` with another one in the place of its `@`. */
export const within = (text: string, inner: Sql): Sql => ({
  text: text.replace('@', inner.text),
  bindings: inner.bindings,
});

/** Text in a `like` pattern that stands for itself. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
