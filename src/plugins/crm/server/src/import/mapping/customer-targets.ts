import { isMissing, plain, type Cell } from '../cells/cell';
import { parseAddress } from '../cells/parse-address';
import { parseBirthday, parseLunarBirthday } from '../cells/parse-birthday';
import { parseInstant } from '../cells/parse-date';
import type { Draft, Remark } from './draft';
import { splitList } from './read-attribute';
import type { Target } from './targets';
import { readCode } from './words';

export const remarkOf = ({ problem, notice }: Cell<unknown>): Remark | undefined => {
  if (problem) return { reason: problem, severity: 'warning' };
  return notice ? { reason: notice, severity: 'notice' } : undefined;
};

/** A list of several numbers or addresses in one cell, unless it is one. */
const entriesOf = (text: string): string[] =>
  text
    .split(/[;；、\n]|[,，](?=\s*\S{7,})/)
    .map((t) => t.trim())
    .filter((t) => !isMissing(t));

const listTarget = (attribute: 'phones' | 'emails', field: 'number' | 'address', label: string): Target => ({
  path: `${attribute}[${label}].${field}`,
  attribute,
  read(text, draft, { column }) {
    const list = ((draft.values[attribute] as object[] | undefined) ?? []).slice();
    for (const entry of entriesOf(text)) {
      draft.columns.set(`${attribute}.${list.length}`, column);
      list.push({ [field]: entry, label });
    }
    if (list.length > 0) draft.values[attribute] = list;
    return undefined;
  },
});

export const textExtra = (
  path: string,
  attribute: string,
  key: 'demand' | 'owner' | 'sourceNumber' | 'estate' | 'district' | 'businessArea',
): Target => ({
  path,
  attribute,
  read(text, draft, { column }) {
    if (isMissing(text)) return undefined;
    draft.extras[key] = text.trim();
    draft.columns.set(path, column);
    return undefined;
  },
});

const addressPart = (part: string): Target => ({
  path: `address.${part}`,
  attribute: 'address',
  read(text, draft, { column }) {
    if (isMissing(text)) return undefined;
    draft.values.address = { ...(draft.values.address as object | undefined), [part]: text.trim() };
    draft.columns.set('address', column);
    return undefined;
  },
});

/** Of both types: who is responsible, when the record began, tags and the address. */
export const commonTargets: Target[] = [
  textExtra('owner', 'owner', 'owner'),
  {
    path: 'createdAt',
    attribute: 'sourceChannel',
    read(text, draft) {
      const cell = parseInstant(text);
      draft.extras.createdAt = cell.value;
      return remarkOf(cell);
    },
  },
  {
    path: 'tags',
    attribute: 'tags',
    read(text, draft, { column }) {
      const tags = splitList(text);
      if (tags.length === 0) return undefined;
      draft.values.tags = [...new Set(tags)];
      draft.columns.set('tags', column);
      return undefined;
    },
  },
  {
    path: 'address',
    attribute: 'address',
    read(text, draft, { column }) {
      const address = parseAddress(text);
      if (!address) return undefined;
      draft.values.address = { ...address, ...(draft.values.address as object | undefined) };
      draft.columns.set('address', column);
      return undefined;
    },
  },
  ...['city', 'province', 'district', 'street', 'detail', 'postalCode'].map(addressPart),
];

const readLunar = (text: string, draft: Draft): Remark | undefined => {
  const cell = parseLunarBirthday(text);
  draft.extras.lunarBirthday = cell.value;
  draft.extras.lunarText = cell.value && plain(text);
  return remarkOf(cell);
};

/** What a lead list calls its status: how warm somebody is, or how far the deal has come. */
const readLeadStatus = (text: string, draft: Draft, column: string, stages: readonly string[]): Remark | undefined => {
  if (isMissing(text)) return undefined;
  const intent = readCode('intent', ['hot', 'warm', 'cold'], text);
  const stage = /^(in|under)[\s-]contract$/i.test(plain(text)) ? 'signed' : readCode('stage', stages, text);
  if (!intent && !stage) return { reason: 'This word is not in the list of the field.', severity: 'warning' };
  const field = intent ? 'intent' : 'stage';
  draft.values[field] = intent ?? stage;
  draft.columns.set(field, column);
  return undefined;
};

export const customerTargets: Target[] = [
  ...['mobile', 'home', 'work', 'other'].map((label) => listTarget('phones', 'number', label)),
  ...['personal', 'work', 'other'].map((label) => listTarget('emails', 'address', label)),
  {
    path: 'birthday',
    attribute: 'birthDay',
    read(text, draft, { column }) {
      const cell = parseBirthday(text);
      if (cell.value?.calendar === 'lunar') return readLunar(text, draft);
      draft.extras.solarBirthday = cell.value;
      draft.columns.set('birthday', column);
      return remarkOf(cell);
    },
  },
  {
    path: 'lunarBirthday',
    attribute: 'birthDay',
    read(text, draft, { column }) {
      draft.columns.set('lunarBirthday', column);
      return readLunar(text, draft);
    },
  },
  textExtra('demand', 'demands', 'demand'),
  {
    path: 'leadStatus',
    attribute: 'intent',
    read: (text, draft, { column, attributes }) => readLeadStatus(text, draft, column, attributes.stage?.enum ?? []),
  },
  ...commonTargets,
];
