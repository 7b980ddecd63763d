import { keyVersionOf } from '../../lib/field-cipher';
import { decryptField, sealedValue } from '../field-values';
import { getKeyRing } from '../key-ring';
import type { EncryptedTable } from './encrypted-tables';

export interface Resealed {
  /** By column; empty when the row is as it should be. */
  changes: Record<string, string | null>;
  /** Columns whose value no key opens. They stay as they are. */
  unreadable: string[];
}

/** What a row must hold so that everything in it is of the newest key, indexes too. Plain values are encrypted. */
export const resealRow = (
  { uid, columns }: EncryptedTable,
  row: Record<string, unknown>,
  defaultCountry: string,
): Resealed => {
  const newest = getKeyRing()[0].version;
  const result: Resealed = { changes: {}, unreadable: [] };
  for (const { attribute, column, indexes } of columns) {
    const stored = row[column];
    if (typeof stored !== 'string') continue;
    const isIndexed = Object.values(indexes).every((name) => row[name] !== null);
    if (keyVersionOf(stored) === newest && isIndexed) continue;
    const plain = decryptField(uid, attribute, stored);
    if (plain === undefined) {
      result.unreadable.push(column);
      continue;
    }
    const sealed = sealedValue(uid, attribute, plain, { defaultCountry, has: (name) => name in indexes });
    result.changes[column] = sealed[attribute];
    for (const [name, place] of Object.entries(indexes)) result.changes[place] = sealed[name];
  }
  return result;
};
