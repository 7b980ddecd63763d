import type { Core } from '@strapi/strapi';
import { getSettings } from '../settings';
import { isMasked } from './mask-value';
import { fieldsOf } from './model-fields';
import { maskRows } from './open-rows';
import { readPlain } from './reading';

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

/**
 * A form or a REST client sends back what it was shown. A masked value is never stored over the real one (S81): where
 * it is the mask of what is stored, the stored value stays; any other one is refused when it comes to be stored.
 * A copy of a record is made of its real values.
 */
export const keepMaskedValues = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    const params = context.params as { documentId?: string; data?: Data };
    if (context.action === 'clone') {
      const copy = await readPlain(() => next());
      maskRows(strapi, context.uid, copy, (await getSettings(strapi)).defaultCountry);
      return copy;
    }
    if (context.action !== 'update' || !params.data || !holdsMasked(strapi, context.uid, params.data)) return next();

    const components = fieldsOf(strapi, context.uid).nested.filter(
      ([name]) => fieldsOf(strapi, context.uid).attributes[name].type === 'component',
    );
    const shown = (await strapi.db.query(context.uid).findOne({
      where: { documentId: params.documentId },
      populate: Object.fromEntries(components.map(([name]) => [name, true])),
    })) as Data | null;
    if (!shown) return next();
    maskRows(strapi, context.uid, shown, (await getSettings(strapi)).defaultCountry);
    const data = structuredClone(params.data);
    dropUnchanged(strapi, context.uid, data, shown);
    params.data = data;
    return next();
  });
};
