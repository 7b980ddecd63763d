/** The form calls a list entry by its place, the server by its id: `phones.0.number` → `phones.17.number`. */
export const recordPath = (name: string, values: unknown): string | undefined => {
  const path: string[] = [];
  let held = values;
  for (const key of name.split('.')) {
    held = (held as Record<string, unknown> | null | undefined)?.[key];
    if (!/^\d+$/.test(key)) path.push(key);
    else {
      const id = (held as { id?: number | string } | null | undefined)?.id;
      if (id === undefined) return undefined;
      path.push(String(id));
    }
  }
  return path.join('.');
};
