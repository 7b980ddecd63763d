import { readKeys, type AuditKeys } from './keys';

let known: { text: string | undefined; keys: AuditKeys } | undefined;

/** The keys of this installation. */
export const currentKeys = (): AuditKeys => {
  const text = process.env.ENCRYPTION_KEYS;
  if (known?.text !== text || !known) known = { text, keys: readKeys(text) };
  return known.keys;
};
