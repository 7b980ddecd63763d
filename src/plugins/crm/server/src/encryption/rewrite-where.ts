import { problemError } from '../lib/problem';
import { indexName } from './encrypted-fields';
import type { Attributes, ModelFields } from './model-fields';

type Where = Record<string, unknown>;

export interface Lookup {
  fieldsOf(uid: string): ModelFields;
  indexesOf(uid: string, attribute: string, value: string): string[];
}

const isPlain = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * A condition on an encrypted field becomes one on its blind index: equal, one of, empty or not empty. Any other
 * operator is refused: what is stored has no order and no parts. Through relations and components too.
 */
export const rewriteWhere = (where: unknown, uid: string, lookup: Lookup): unknown => {
  if (Array.isArray(where)) return where.map((one) => rewriteWhere(one, uid, lookup));
  if (!isPlain(where)) return where;
  const { attributes, encrypted } = lookup.fieldsOf(uid);
  const rewritten: Where = {};
  for (const [key, value] of Object.entries(where)) {
    if (encrypted.includes(key)) Object.assign(rewritten, onIndex(uid, key, value, attributes, lookup));
    else if (key.startsWith('$')) rewritten[key] = rewriteWhere(value, uid, lookup);
    else {
      const target = attributes[key]?.target ?? attributes[key]?.component;
      rewritten[key] = target ? rewriteWhere(value, target, lookup) : value;
    }
  }
  return rewritten;
};

const refuse = (attribute: string, message: string): never => {
  throw problemError([{ path: ['filters', attribute], message, values: { field: attribute } }]);
};

const onIndex = (uid: string, attribute: string, condition: unknown, attributes: Attributes, lookup: Lookup): Where => {
  const index = indexName(attribute);
  const indexesOf = (value: unknown): string[] => {
    if (typeof value !== 'string' && typeof value !== 'number')
      return refuse(attribute, '{field} is compared with a text.');
    return lookup.indexesOf(uid, attribute, String(value));
  };
  const conditions = isPlain(condition) ? condition : { [condition === null ? '$null' : '$eq']: condition ?? true };
  const rewritten: Where[] = Object.entries(conditions).map(([operator, value]) => {
    if (operator === '$null' || operator === '$notNull') return { [attribute]: { [operator]: value } };
    if (!attributes[index]) return refuse(attribute, '{field} is encrypted and has no index: it cannot be searched.');
    if (operator === '$eq')
      return value === null ? { [attribute]: { $null: true } } : { [index]: { $in: indexesOf(value) } };
    if (operator === '$in') return { [index]: { $in: [value].flat().flatMap(indexesOf) } };
    return refuse(attribute, '{field} is encrypted: only $eq, $in, $null and $notNull can be asked of it.');
  });
  return rewritten.length === 1 ? rewritten[0] : { $and: rewritten };
};
