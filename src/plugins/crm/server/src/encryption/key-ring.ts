import { readKeyRing, type KeyRing } from '../lib/field-cipher';

let known: { text: string; ring: KeyRing } | undefined;

/** The keys of the environment. Throws one line when they are missing or malformed. */
export const getKeyRing = (): KeyRing => {
  const text = process.env.ENCRYPTION_KEYS ?? '';
  if (known?.text !== text) known = { text, ring: readKeyRing(text) };
  return known.ring;
};
