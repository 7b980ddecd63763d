import { isMissing, plain, type Cell } from '../cells/cell';
import { parseArea } from '../cells/parse-area';
import { parseDate, parseInstant, parseYear } from '../cells/parse-date';
import { parseMoney } from '../cells/parse-money';
import { parseOrientation } from '../cells/parse-orientation';
import { readDecimal } from '../cells/read-decimal';
import { readBoolean, readCode } from './words';

/** The part of a Strapi attribute that says what may stand in it. */
export interface Attribute {
  type: string;
  customField?: string;
  enum?: readonly string[];
  options?: { values?: readonly string[] };
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  regex?: string;
  column?: { args?: unknown[] };
  private?: boolean;
  visible?: boolean;
  required?: boolean;
  default?: unknown;
  component?: string;
  repeatable?: boolean;
  target?: string;
  mappedBy?: string;
}

const CHOICES = 'plugin::crm.choices';
const SCALARS = [
  'string',
  'text',
  'richtext',
  'email',
  'uid',
  'integer',
  'biginteger',
  'decimal',
  'float',
  'boolean',
  'date',
  'datetime',
  'enumeration',
];

export const isReadable = (attribute: Attribute): boolean =>
  attribute.customField === CHOICES || SCALARS.includes(attribute.type);

const NOT_IN_LIST = 'This word is not in the list of the field.';
const LIST_SEPARATOR = /[,，、;；|/]+/;

/** One cell as the value of an attribute, by the attribute's own type and limits. */
export const readAttribute = (name: string, attribute: Attribute, text: string, today: string): Cell<unknown> => {
  const isText =
    ['string', 'text', 'richtext', 'email', 'uid'].includes(attribute.type) && attribute.customField !== CHOICES;
  if (isText) return text.trim() === '' ? {} : withinForm(attribute, text.trim());
  if (isMissing(text)) return {};
  if (name === 'orientation') return parseOrientation(text);
  if (name === 'yearBuilt') return parseYear(text, Number(today.slice(0, 4)) + 5);
  if (attribute.customField === CHOICES) return readChoices(name, attribute, text);
  switch (attribute.type) {
    case 'enumeration':
      return orProblem(readCode(name, attribute.enum ?? [], text), NOT_IN_LIST);
    case 'boolean':
      return orProblem(readBoolean(text), 'This is neither yes nor no.');
    case 'date':
      return parseDate(text);
    case 'datetime':
      return parseInstant(text);
    default:
      return withinLimits(attribute, readNumber(name, attribute, text));
  }
};

const orProblem = <T>(value: T | undefined, problem: string): Cell<T> =>
  value === undefined ? { problem } : { value };

const readNumber = (name: string, attribute: Attribute, text: string): Cell<number> => {
  if (attribute.column?.args?.[1] === 2) return parseMoney(text);
  if (/Area$/.test(name)) {
    const size = parseArea(text);
    return { ...size, value: size.value?.area };
  }
  const number = readDecimal(plain(text));
  if (number === undefined) return { problem: 'This is not a number.' };
  const isWhole = attribute.type === 'decimal' || attribute.type === 'float' || Number.isInteger(number);
  return isWhole ? { value: number } : { problem: 'This must be a whole number.' };
};

const withinLimits = ({ min, max }: Attribute, cell: Cell<number>): Cell<number> => {
  if (cell.value === undefined) return cell;
  const isOutside = (min !== undefined && cell.value < min) || (max !== undefined && cell.value > max);
  return isOutside ? { problem: 'This number lies outside the limits of the field.' } : cell;
};

const withinForm = ({ minLength, maxLength, regex, type }: Attribute, text: string): Cell<string> => {
  if (maxLength !== undefined && text.length > maxLength) return { problem: 'This text is longer than the field.' };
  if (type === 'string' && text.length > 255) return { problem: 'This text is longer than the field.' };
  if ((minLength !== undefined && text.length < minLength) || (regex && !new RegExp(regex).test(text)))
    return { problem: 'This text does not have the form that the field asks for.' };
  return { value: text };
};

const readChoices = (name: string, attribute: Attribute, text: string): Cell<string[]> => {
  const codes = attribute.options?.values ?? [];
  const whole = readCode(name, codes, text);
  const found = whole ? [whole] : splitList(text).map((word) => readCode(name, codes, word));
  return found.includes(undefined) ? { problem: NOT_IN_LIST } : { value: [...new Set(found as string[])] };
};

export const splitList = (text: string): string[] =>
  text
    .split(LIST_SEPARATOR)
    .map((word) => word.trim())
    .filter(Boolean);
