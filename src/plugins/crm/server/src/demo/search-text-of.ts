import { UID, type TypeUid } from '../content-types';
import type { NewDocument } from '../lib/insert-documents';
import { buildSearchText } from '../search';

/** The fields a record of each type is found by. */
const FOUND_BY: Partial<Record<TypeUid, string[]>> = {
  [UID.area]: ['name'],
  [UID.complaint]: ['number', 'subject'],
  [UID.customer]: ['number', 'name', 'company'],
  [UID.employee]: ['number', 'name'],
  [UID.estate]: ['name', 'aliases'],
  [UID.interaction]: ['subject', 'content'],
  [UID.listing]: ['number', 'title'],
  [UID.task]: ['title'],
  [UID.transaction]: ['number'],
};

export const searchTextOf = (uid: TypeUid, document: NewDocument): string | undefined => {
  const fields = FOUND_BY[uid];
  return fields && buildSearchText(fields.map((field) => document[field] as string | undefined));
};
