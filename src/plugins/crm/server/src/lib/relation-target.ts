export type Target = { id: number } | { documentId: string };

/**
 * What a to-one relation of a draft would point at, in any of the forms that Strapi takes: `null` when it is
 * cleared, `undefined` when the draft leaves it alone.
 */
export const relationTarget = (value: unknown): Target | null | undefined => {
  if (value === undefined) return undefined;
  if (value === null) return null;
  if (typeof value === 'number') return { id: value };
  if (typeof value === 'string') return /^\d+$/.test(value) ? { id: Number(value) } : { documentId: value };
  if (Array.isArray(value)) return value.length === 0 ? null : relationTarget(value.at(-1));
  const form = value as {
    id?: unknown;
    documentId?: unknown;
    set?: unknown[];
    connect?: unknown;
    disconnect?: unknown;
  };
  if (typeof form.documentId === 'string') return { documentId: form.documentId };
  if (form.id !== undefined) return relationTarget(form.id);
  const connected = form.connect === undefined ? undefined : relationTarget(form.connect);
  if (connected) return connected;
  if (form.set !== undefined) return relationTarget(form.set);
  return Array.isArray(form.disconnect) && form.disconnect.length > 0 ? null : undefined;
};
