import type { Core } from '@strapi/strapi';
import { getSettings } from '../settings';
import { isMasked } from './mask-value';
import { fieldsOf } from './model-fields';
import { maskRows } from './open-rows';

type Data = Record<string, unknown>;

/** Whether a masked value stands in an encrypted field of `data`, at any depth of its components. */
const holdsMasked = (strapi: Core.Strapi, uid: string, data: unknown): boolean =>
  [data].flat().some((one) => {
    if (typeof one !== 'object' || one === null) return false;
    const { encrypted, nested, attributes } = fieldsOf(strapi, uid);
    return (
      encrypted.some((name) => isMasked((one as Data)[name])) ||
      nested.some(
        ([name, target]) => attributes[name].type === 'component' && holdsMasked(strapi, target, (one as Data)[name]),
      )
    );
  });

/** What comes back as it was shown is left out of the write; list entries are matched by their id. In place. */
const dropUnchanged = (strapi: Core.Strapi, uid: string, data: Data, shown: Data): void => {
  const { encrypted, nested, attributes } = fieldsOf(strapi, uid);
  for (const name of encrypted) if (isMasked(data[name]) && data[name] === shown[name]) delete data[name];
  for (const [name, target] of nested) {
    if (attributes[name].type !== 'component') continue;
    const before = [shown[name] ?? []].flat() as Data[];
    for (const entry of [data[name] ?? []].flat() as Data[]) {
      const same = before.find(({ id }) => entry.id !== undefined && String(id) === String(entry.id));
      if (same) dropUnchanged(strapi, target, entry, same);
    }
  }
};

/** Without its masks and without the id of the entry that it was. */
const withoutMasked = (strapi: Core.Strapi, uid: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => withoutMasked(strapi, uid, one));
  if (typeof value !== 'object' || value === null) return value;
  const { encrypted, nested, attributes } = fieldsOf(strapi, uid);
  const copy = { ...(value as Data) };
  delete copy.id;
  for (const name of encrypted) if (isMasked(copy[name])) copy[name] = null;
  for (const [name, target] of nested)
    if (attributes[name].type === 'component') copy[name] = withoutMasked(strapi, target, copy[name]);
  return copy;
};

/**
 * A form or a REST client sends back what it was shown. A masked value is never stored over the real one (S81): where
 * it is the mask of what is stored, the stored value stays; any other one is refused when it comes to be stored. A copy
 * leaves hidden values empty: else whoever copies a record would have them without revealing them.
 */
export const keepMaskedValues = (strapi: Core.Strapi): void => {
  const componentsOf = (uid: string) => {
    const { nested, attributes } = fieldsOf(strapi, uid);
    return nested.filter(([name]) => attributes[name].type === 'component');
  };
  /** The stored record as a reader without any right sees it, with its components. */
  const findShown = async (uid: string, documentId?: string): Promise<Data | null> => {
    const shown = (await strapi.db.query(uid as never).findOne({
      where: { documentId },
      populate: Object.fromEntries(componentsOf(uid).map(([name]) => [name, true])),
    } as never)) as Data | null;
    if (shown) maskRows(strapi, uid, shown, (await getSettings(strapi)).defaultCountry);
    return shown;
  };

  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    const params = context.params as { documentId?: string; data?: Data };
    if (action === 'update' && params.data && holdsMasked(strapi, uid, params.data)) {
      const shown = await findShown(uid, params.documentId);
      if (!shown) return next();
      const data = structuredClone(params.data);
      dropUnchanged(strapi, uid, data, shown);
      params.data = data;
    }
    if (action === 'clone' && strapi.requestContext.get()) {
      const shown = await findShown(uid, params.documentId);
      if (!shown) return next();
      const data: Data = { ...params.data };
      for (const name of fieldsOf(strapi, uid).encrypted)
        if (data[name] === undefined || isMasked(data[name])) data[name] = null;
      for (const [name, target] of componentsOf(uid)) {
        const value = data[name] ?? shown[name];
        if (holdsMasked(strapi, target, value)) data[name] = withoutMasked(strapi, target, value);
      }
      params.data = data;
    }
    return next();
  });
};
