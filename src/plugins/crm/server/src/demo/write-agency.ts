import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { UID, type TypeUid } from '../content-types';
import { sealRow } from '../encryption';
import { insertDocuments, linkDocuments, type NewDocument } from '../lib/insert-documents';
import { NUMBER_LETTER, takeNumbers } from '../numbering';
import { isSearched, searchTextOf } from '../search';
import { getSettings } from '../settings';
import type { Agency } from './agency/build-agency';
import type { Random } from './random';

type Ids = Map<string, number[]>;
type Link = { uid: TypeUid; relation: string; target: string; from: number; to: number };

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Writes the agency's documents; the positions in its relations become row ids. Answers with the ids by type. */
export const writeAgency = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  agency: Agency,
  random: Random,
): Promise<Ids> => {
  const ids: Ids = new Map();
  const later: Link[] = [];
  const { defaultCountry } = await getSettings(strapi);
  for (const documents of agency.values())
    for (const document of documents) document.documentId = newDocumentId(random);
  for (const [uid, documents] of agency) {
    await number(strapi, trx, uid, documents);
    const rows = documents.map((document, position) => ({
      ...resolve(strapi, uid, document, ids, (relation, target, to) =>
        later.push({ uid, relation, target, from: position, to }),
      ),
      ...(uid === UID.stageChange ? { recordId: documentIdOf(agency, document) } : {}),
      searchText: isSearched(uid) ? searchTextOf(uid, document) : undefined,
      updatedAt: document.updatedAt ?? document.createdAt,
      publishedAt: document.createdAt,
    }));
    ids.set(
      uid,
      await insertDocuments(
        strapi,
        trx,
        uid,
        rows.map((row) => sealRow(strapi, uid, row, defaultCountry)),
      ),
    );
  }
  await linkLater(strapi, trx, later, ids);
  return ids;
};

/** In the order in which the records came to be. */
const number = async (strapi: Core.Strapi, trx: Knex.Transaction, uid: TypeUid, documents: NewDocument[]) => {
  if (!NUMBER_LETTER[uid]) return;
  const numbers = await takeNumbers(strapi, uid, documents.length, trx);
  const inOrder = [...documents].sort((a, b) => (a.createdAt as Date).getTime() - (b.createdAt as Date).getTime());
  inOrder.forEach((document, i) => (document.number = numbers[i]));
};

const documentIdOf = (agency: Agency, { recordType, recordId }: NewDocument) =>
  agency.get(recordType as TypeUid)?.[recordId as number].documentId;

/** A letter first: Strapi reads `8abc…` in a relation as the number 8. */
const newDocumentId = (random: Random) =>
  ALPHABET[random.int(10, 35)] + Array.from({ length: 23 }, () => ALPHABET[random.int(0, 35)]).join('');

/** Relations to rows that are not written yet are put off. */
const resolve = (
  strapi: Core.Strapi,
  uid: string,
  document: NewDocument,
  ids: Ids,
  putOff: (relation: string, target: string, to: number) => void,
): NewDocument => {
  const { attributes } = strapi.getModel(uid as never) as unknown as {
    attributes: Record<string, { type: string; target?: string; component?: string }>;
  };
  const resolved: NewDocument = {};
  for (const [name, value] of Object.entries(document)) {
    const { type, target, component } = attributes[name] ?? {};
    if (value == null || (type !== 'relation' && type !== 'component')) resolved[name] = value;
    else if (type === 'component' && component) {
      const parts = (Array.isArray(value) ? value : [value]) as NewDocument[];
      resolved[name] = parts.map((part) => resolve(strapi, component, part, ids, putOff));
    } else if (target) {
      const written = ids.get(target);
      if (written) resolved[name] = Array.isArray(value) ? value.map((at) => written[at]) : written[value as number];
      else putOff(name, target, value as number);
    }
  }
  return resolved;
};

const linkLater = async (strapi: Core.Strapi, trx: Knex.Transaction, links: Link[], ids: Ids) => {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const key = `${link.uid}.${link.relation}`;
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  const idOf = (uid: string, position: number) => (ids.get(uid) as number[])[position];
  for (const group of groups.values()) {
    const { uid, relation } = group[0];
    const pairs = group.map(({ from, to, target }) => ({ id: idOf(uid, from), value: idOf(target, to) }));
    await linkDocuments(strapi, trx, uid, relation, pairs);
  }
};
