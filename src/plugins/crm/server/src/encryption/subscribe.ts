import type { Core } from '@strapi/strapi';
import { problemError } from '../lib/problem';
import { isEncrypted } from '../lib/field-cipher';
import { getSettings } from '../settings';
import { blindIndexes, sealedValue } from './field-values';
import { isMasked } from './mask-value';
import { fieldsOf } from './model-fields';
import { openingHere, openRows } from './open-rows';
import { rewriteWhere } from './rewrite-where';

type Data = Record<string, unknown>;
interface Event {
  model: { uid: string };
  params: { data?: unknown; where?: unknown; orderBy?: unknown };
  result?: unknown;
}

/** Encrypts the encrypted attributes of what is about to be stored, and sets their indexes. In place. */
export const sealData = (strapi: Core.Strapi, uid: string, data: Data, defaultCountry: string): void => {
  const { attributes, encrypted } = fieldsOf(strapi, uid);
  const has = (attribute: string) => attribute in attributes;
  for (const name of encrypted) {
    const value = data[name];
    if (value === undefined || isEncrypted(value)) continue;
    if (value !== null && typeof value !== 'string') throw refusal(name, 'This must be a text.');
    if (isMasked(value)) throw refusal(name, 'This value is masked. Enter the whole value, or leave it as it was.');
    Object.assign(data, sealedValue(uid, name, value, { defaultCountry, has }));
  }
};

const refusal = (attribute: string, message: string) => problemError([{ path: [attribute], message }]);

/**
 * Every read and write of Strapi's query layer: the Content Manager, REST, the document service and code. The column
 * holds ciphertext, conditions go to the blind index, results come back plain or masked. Raw SQL sees what is stored.
 */
export const subscribeEncryption = (strapi: Core.Strapi): void => {
  /** Also keeps the look-up of the settings out of itself: their table holds nothing and leads nowhere. */
  const concerns = (uid: string) => {
    const { encrypted, nested } = fieldsOf(strapi, uid);
    return encrypted.length > 0 || nested.length > 0;
  };
  const countryHere = async () => (await getSettings(strapi)).defaultCountry;

  const seal = async ({ model, params }: Event) => {
    if (fieldsOf(strapi, model.uid).encrypted.length === 0 || !params.data) return;
    const defaultCountry = await countryHere();
    for (const data of [params.data].flat()) sealData(strapi, model.uid, data as Data, defaultCountry);
  };

  const narrow = async ({ model, params }: Event) => {
    if (!params?.where || !concerns(model.uid)) return;
    const defaultCountry = await countryHere();
    params.where = rewriteWhere(params.where, model.uid, {
      fieldsOf: (uid) => fieldsOf(strapi, uid),
      indexesOf: (uid, attribute, value) => blindIndexes(uid, attribute, value, defaultCountry),
    });
  };

  const open = async ({ model, result }: Event) => {
    if (result && concerns(model.uid)) openRows(strapi, model.uid, result, openingHere(strapi, await countryHere()));
  };

  strapi.db.lifecycles.subscribe({
    beforeCreate: seal,
    beforeCreateMany: seal,
    async beforeUpdate(event: Event) {
      await seal(event);
      await narrow(event);
    },
    async beforeUpdateMany(event: Event) {
      await seal(event);
      await narrow(event);
    },
    beforeFindOne: narrow,
    beforeFindMany: narrow,
    beforeCount: narrow,
    beforeDelete: narrow,
    beforeDeleteMany: narrow,
    afterCreate: open,
    afterUpdate: open,
    afterDelete: open,
    afterFindOne: open,
    afterFindMany: open,
  } as never);
};
