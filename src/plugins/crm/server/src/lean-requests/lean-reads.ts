import type { Core } from '@strapi/strapi';
import { currentDocumentCall } from './document-calls';

/**
 * Strapi wraps every call of the document service in a transaction: two more round trips for each read, which at
 * PostgreSQL's default isolation buy nothing. A read runs without one, unless a transaction is open already.
 */
export const leanReads = (strapi: Core.Strapi) => {
  const database = strapi.db as unknown as { transaction: (callback?: (parameters: object) => unknown) => unknown };
  const open = database.transaction.bind(strapi.db);
  const nothing = () => undefined;
  database.transaction = (callback) =>
    callback && currentDocumentCall()?.isRead && !strapi.db.inTransaction()
      ? callback({ trx: undefined, commit: nothing, rollback: nothing, onCommit: nothing, onRollback: nothing })
      : open(callback);
};
