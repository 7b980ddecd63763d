import type { AuditRef } from '../../../shared/contracts/audit';

export interface Words {
  /** The word of a value of a fixed list. */
  valueOf(attribute: string, value: string): string;
  /** What a field is called. */
  fieldOf(field: string): string;
  date(at: string, withTime: boolean): string;
  yes: string;
  no: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isRef = (value: object): value is AuditRef => 'documentId' in value && 'label' in value;

/** A value of a field in words: lists by commas, parts as "Label: mobile", other records by what they are called. */
export const wordsOf = (words: Words, field: string, value: unknown): string => {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) {
    const isList = value.every((item) => typeof item !== 'object');
    return value.map((item) => wordsOf(words, field, item)).join(isList ? ', ' : '\n');
  }
  if (typeof value === 'object') {
    if (isRef(value)) return value.label || value.documentId;
    return Object.entries(value)
      .map(([name, part]) => `${words.fieldOf(`${field}.${name}`)}: ${wordsOf(words, `${field}.${name}`, part)}`)
      .join(', ');
  }
  if (typeof value === 'string') {
    if (INSTANT.test(value) || DAY.test(value)) return words.date(value, INSTANT.test(value));
    return words.valueOf(field, value);
  }
  return String(value);
};
