import type { Core, UID } from '@strapi/strapi';

type Data = Record<string, unknown>;
export type Row = Data & { id: number; documentId: string };

export interface Write {
  action: 'create' | 'update';
  /** What will be stored: a rule may change it. */
  data: Data;
  /** The stored row, locked until the transaction ends; only with an update. */
  before?: Row;
}

/** Runs after the row is written, in the same database transaction. */
export type AfterWrite = (row: { id: number; documentId: string }) => Promise<void>;

interface Rule {
  /** Attributes of `before` that the rule reads. */
  reads: readonly string[];
  /** An update that touches none of these passes without loading the row. */
  watches: readonly string[];
  /** What a copy of a record does not take over. */
  onCopy?: Data;
  write(write: Write): Promise<AfterWrite | void> | AfterWrite | void;
}

/**
 * A rule on what is created and changed through the document service, whichever door it came in by (Content Manager,
 * REST, code). The check, the write and what follows from it are one database transaction.
 */
export const onWrite = (strapi: Core.Strapi, uid: UID.ContentType, rule: Rule): void => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== uid) return next();
    const params = context.params as { data?: Data; documentId?: string };
    const isCreation = context.action === 'create';
    if (context.action === 'clone') params.data = { ...params.data, ...rule.onCopy };
    if (!isCreation && context.action !== 'update') return next();
    const data = { ...params.data };
    if (!isCreation && !rule.watches.some((field) => data[field] !== undefined)) return next();

    return strapi.db.transaction(async () => {
      const before = isCreation ? undefined : await lockRow(strapi, uid, params.documentId, rule.reads);
      if (!isCreation && !before) return next();
      const after = await rule.write({ action: isCreation ? 'create' : 'update', data, before });
      params.data = data;
      const result = await next();
      if (after && result) await after(result as unknown as Row);
      return result;
    }) as unknown as ReturnType<typeof next>;
  });
};

const lockRow = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string | undefined,
  fields: readonly string[],
): Promise<Row | undefined> =>
  (await strapi.db
    .queryBuilder(uid)
    .select(['id', 'documentId', ...fields])
    .where({ documentId })
    .forUpdate()
    .first()
    .execute()) ?? undefined;
