import { UID, type TypeUid } from '../content-types';
import { customerSearchText } from '../customers';
import { interactionSearchText } from '../interactions';
import type { NewDocument } from '../lib/insert-documents';
import { listingSearchText } from '../listings';
import { buildSearchText } from '../search';

const of = (field: string) => (document: NewDocument) => buildSearchText([document[field] as string | undefined]);

/** What a record of each type is found by, as its rules write it. */
const TEXT_OF: Partial<Record<TypeUid, (document: NewDocument) => string>> = {
  [UID.area]: of('name'),
  [UID.complaint]: of('subject'),
  [UID.customer]: customerSearchText,
  [UID.employee]: of('name'),
  [UID.estate]: of('name'),
  [UID.interaction]: interactionSearchText,
  [UID.listing]: listingSearchText,
  [UID.task]: of('title'),
  [UID.transaction]: of('notes'),
};

export const searchTextOf = (uid: TypeUid, document: NewDocument): string | undefined => TEXT_OF[uid]?.(document);
