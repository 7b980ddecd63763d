import type { Core } from '@strapi/strapi';
import { isOurType, UID } from '../content-types';
import { KEPT_OF_CUSTOMER, KEPT_TEXTS, ruleOf } from './erasure-rules';
import { findPersonLinks, linkFilter, type AttributesOf } from './person-links';
import { planFields, planTexts, type ErasurePlan } from './plan-erasure';

export const attributesIn =
  (strapi: Core.Strapi): AttributesOf =>
  (uid) =>
    (strapi.getModel(uid as never) as { attributes?: ReturnType<AttributesOf> } | undefined)?.attributes ?? {};

export const keptOf = (uid: string): readonly string[] =>
  uid === UID.customer ? KEPT_OF_CUSTOMER : (KEPT_TEXTS[uid] ?? []);

/** Records of one type that lead to the person, and what an erasure does to them. */
export interface PersonRecords {
  uid: string;
  displayName: string;
  rows: { id: number; documentId: string }[];
  /** Undefined: the records go whole. */
  plan: ErasurePlan | undefined;
}

export const displayNameOf = (strapi: Core.Strapi, uid: string): string =>
  (strapi.getModel(uid as never) as { info: { displayName: string } }).info.displayName;

export const findLinksTo = (strapi: Core.Strapi) =>
  findPersonLinks(Object.keys(strapi.contentTypes).filter(isOurType), attributesIn(strapi), UID.customer);

/** Every record that leads to a customer, by type and by what becomes of it. Types that an administrator added are among them. */
export const findPersonRecords = async (strapi: Core.Strapi, customerId: number): Promise<PersonRecords[]> => {
  const found: PersonRecords[] = [];
  for (const { uid, path } of findLinksTo(strapi)) {
    const rule = ruleOf(uid, path);
    const rows: PersonRecords['rows'] = await strapi.db
      .query(uid as never)
      .findMany({ where: linkFilter([path], customerId) as never, select: ['id', 'documentId'] as never });
    const plan =
      rule.kind === 'about'
        ? planTexts(uid, attributesIn(strapi), keptOf)
        : rule.kind === 'named'
          ? planFields(rule.clears)
          : undefined;
    if (rows.length > 0) found.push({ uid, displayName: displayNameOf(strapi, uid), rows, plan });
  }
  return found;
};
