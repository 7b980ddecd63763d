import type { ExportedFile, ExportedRecord, ExportedShape, RecordRef } from '../../../shared/contracts/privacy';
import { isOurType, UID } from '../content-types';
import type { Attribute, Attributes, AttributesOf } from './person-links';

type Row = Record<string, unknown>;

const CHOICES = 'plugin::crm.choices';
/** Staff who typed, languages Strapi keeps: nothing about the person. */
const NOT_SHOWN = new Set(['createdBy', 'updatedBy', 'locale', 'localizations', 'publishedAt']);
const LABELS = ['number', 'name', 'title', 'subject', 'key'];

const isList = ({ type, customField }: Attribute): boolean => type === 'enumeration' || customField === CHOICES;

const shown = (attributes: Attributes) =>
  Object.entries(attributes).filter(
    ([name, { private: isPrivate, type, mappedBy, target }]) =>
      !isPrivate && !NOT_SHOWN.has(name) && !(type === 'relation' && (mappedBy || !isOurType(target ?? ''))),
  );

/** The names of fields are the reader's: here is what they belong to. */
export const shapeOf = (uid: string, attributesOf: AttributesOf): ExportedShape => {
  const attributes = shown(attributesOf(uid));
  return {
    uid,
    lists: attributes.filter(([, attribute]) => isList(attribute)).map(([name]) => name),
    parts: Object.fromEntries(
      attributes.flatMap(([name, { component }]) => (component ? [[name, shapeOf(component, attributesOf)]] : [])),
    ),
  };
};

/** What to read with a record so that all of it is there: parts, files, and the labels of what it links to. */
export const planPopulate = (uid: string, attributesOf: AttributesOf): Row =>
  Object.fromEntries(
    shown(attributesOf(uid)).flatMap(([name, { type, target, component }]): [string, unknown][] => {
      if (type === 'relation') {
        const labels = LABELS.filter((label) => label in attributesOf(target as string));
        return [[name, { select: ['id', 'documentId', ...labels] }]];
      }
      if (type === 'component') return [[name, { populate: planPopulate(component as string, attributesOf) }]];
      return type === 'media' || type === 'dynamiczone' ? [[name, true]] : [];
    }),
  );

/** A record as it goes out: without what the program keeps for itself, and of other customers only the number. */
export const showRecord = (uid: string, attributesOf: AttributesOf, row: Row, person: string): ExportedRecord => ({
  ...(row.documentId ? { documentId: row.documentId } : {}),
  ...Object.fromEntries(
    shown(attributesOf(uid)).flatMap(([name, attribute]): [string, unknown][] => {
      const value = showValue(attribute, attributesOf, row[name], person);
      return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
        ? []
        : [[name, value]];
    }),
  ),
  ...(row.createdAt ? { createdAt: row.createdAt, updatedAt: row.updatedAt } : {}),
});

const showValue = (attribute: Attribute, attributesOf: AttributesOf, value: unknown, person: string): unknown => {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value) && ['relation', 'component', 'media', 'dynamiczone'].includes(attribute.type))
    return value.map((one) => showValue(attribute, attributesOf, one, person));
  switch (attribute.type) {
    case 'relation':
      return showRef(attribute.target as string, value as Row, person);
    case 'component':
      return showRecord(attribute.component as string, attributesOf, value as Row, person);
    case 'dynamiczone':
      return showRecord(String((value as Row).__component), attributesOf, value as Row, person);
    case 'media':
      return showFile(value as Row);
    default:
      return value;
  }
};

const showRef = (target: string, row: Row, person: string): RecordRef => {
  const labels = target === UID.customer && row.documentId !== person ? ['number'] : LABELS;
  const label = labels.map((name) => row[name]).find(Boolean);
  return { documentId: String(row.documentId), label: label === undefined ? null : String(label) };
};

const showFile = ({ name, mime, size, url }: Row): ExportedFile => ({
  name: String(name),
  mime: String(mime),
  size: Math.round(Number(size) * 1000),
  url: String(url),
});
