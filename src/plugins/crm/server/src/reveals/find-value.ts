import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { fieldsOf, readPlain, UNREADABLE } from '../encryption';
import { problemError } from '../lib/problem';

type Row = Record<string, unknown>;

/** The schema's name of a field (`phones.number`), which permissions use, or undefined when no encrypted field is there. */
export const encryptedPath = (strapi: Core.Strapi, uid: string, field: string): string | undefined => {
  const [first, ...rest] = field.split('.');
  const { encrypted, attributes } = fieldsOf(strapi, uid);
  if (rest.length === 0) return encrypted.includes(first) ? first : undefined;
  const attribute = Object.hasOwn(attributes, first) ? attributes[first] : undefined;
  if (attribute?.type !== 'component' || !attribute.component) return undefined;
  const below = /^\d+$/.test(rest[0]) ? rest.slice(1) : rest;
  const inner = below.length > 0 ? encryptedPath(strapi, attribute.component, below.join('.')) : undefined;
  return inner && `${first}.${inner}`;
};

const step = (held: unknown, key: string): unknown =>
  Array.isArray(held) ? held.find((entry: Row) => String(entry.id) === key) : (held as Row | null | undefined)?.[key];

/** The plain value. Throws when nothing is stored there, or when it does not decrypt. */
export const findValue = async (strapi: Core.Strapi, uid: string, documentId: string, field: string) => {
  const keys = field.split('.');
  const row = (await readPlain(() =>
    strapi.documents(uid as never).findOne({
      documentId,
      populate:
        keys.length > 1
          ? [
              keys
                .filter((key) => !/^\d+$/.test(key))
                .slice(0, -1)
                .join('.'),
            ]
          : [],
    } as never),
  )) as Row | null;
  const value = keys.reduce<unknown>(step, row);
  if (typeof value !== 'string' || value === '')
    throw new errors.NotFoundError('Nothing is stored in this field any more. Load the page again.');
  if (value === UNREADABLE)
    throw problemError([
      {
        path: ['field'],
        message: 'This value cannot be read: its key is missing or the data are damaged. Tell the administrator.',
      },
    ]);
  return value;
};
