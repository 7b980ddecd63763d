import { decryptBytes, encryptBytes } from '../lib/field-cipher';
import { getKeyRing } from './key-ring';

/** For what is kept whole and never searched, such as the file of an import: encrypted, bound to `context`. */
export const encryptFile = (plain: Buffer, context: string): Buffer => encryptBytes(getKeyRing(), plain, context);

/** Throws when the key is missing or the bytes were altered. */
export const decryptFile = (stored: Buffer, context: string): Buffer => {
  const plain = decryptBytes(getKeyRing(), stored, context);
  if (!plain) throw new Error(`${context}: what is stored does not decrypt.`);
  return plain;
};
