import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { applyScope, type Scope } from '../rights';

/** The id of a customer whom somebody of this scope may read; undefined of any other. */
export const findCustomerId = async (
  strapi: Core.Strapi,
  documentId: string,
  scope: Scope,
): Promise<number | undefined> => {
  const { collectionName } = strapi.getModel(UID.customer);
  const query = strapi.db.connection(`${collectionName} as c`).where('c.document_id', documentId);
  const row: { id: number } | undefined = await applyScope(query, scope, 'c').first('c.id');
  return row?.id;
};
