import { readKeyRing, type KeyRing } from '../lib/field-cipher';
import { StartRefusal } from './start-refusal';

let known: { text: string; ring: KeyRing } | undefined;

/** The keys of the environment. Throws one line when they are missing or malformed. */
export const getKeyRing = (): KeyRing => {
  const text = process.env.ENCRYPTION_KEYS ?? '';
  if (known?.text !== text) known = { text, ring: parse(text) };
  return known.ring;
};

const parse = (text: string): KeyRing => {
  if (!text) throw new StartRefusal('ENCRYPTION_KEYS is missing (docs/operations.md says how to make keys).');
  try {
    return readKeyRing(text);
  } catch (error) {
    throw new StartRefusal((error as Error).message);
  }
};
