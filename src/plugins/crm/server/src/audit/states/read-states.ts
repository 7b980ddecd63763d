import type { Core } from '@strapi/strapi';
import { runSql } from '../../lib/run-sql';
import type { State } from './compare-states';
import { secretOpener, type OpenSecret } from './open-secret';
import { modelOf, recordedFields } from './recorded-fields';
import { stateSql } from './state-sql';

export interface RecordState {
  documentId: string;
  /** How people call the record: its name and number. */
  title?: string;
  /** What other records call it: its number, where it has one, names nobody. */
  label: string;
  state: State;
}

const NAMES = ['name', 'title', 'subject', 'key'];

/** How records are, as the database has them now: the recorded columns, and of relations and components those asked for. */
export const readStates = async (
  strapi: Core.Strapi,
  uid: string,
  which: { ids: readonly number[] } | { documentId: string },
  nested: readonly string[],
): Promise<RecordState[]> => {
  const fields = recordedFields(strapi, uid);
  const attributes = modelOf(strapi, uid)?.attributes ?? {};
  const titles = ['number', ...NAMES].filter((name) => attributes[name]);
  const wanted = { scalars: [...new Set([...fields.scalars, ...titles])], nested };
  const sql = stateSql(strapi, uid, wanted, 'ids' in which ? 'ids' : 'documentId');
  const open = await secretOpener(strapi);
  const rows = await runSql<Record<string, unknown>>(strapi, sql, which as never);
  return rows.map((row) => ({
    documentId: row['#documentId'] as string,
    title: titleOf(row),
    label: String(row.number ?? titleOf(row) ?? ''),
    state: Object.fromEntries([
      ...fields.scalars.map((name) => [name, readScalar(open, uid, name, attributes[name].type, row[name])]),
      ...nested
        .filter((name) => name in row)
        .map((name) => [name, readNested(strapi, open, attributes[name], row[name])]),
    ]),
  }));
};

const titleOf = (row: Record<string, unknown>) =>
  [NAMES.map((name) => row[name]).find(Boolean), row.number].filter(Boolean).join(' ') || undefined;

const JSON_TYPES = new Set(['json', 'customField', 'blocks']);

const readScalar = (open: OpenSecret, uid: string, name: string, type: string, value: unknown): unknown => {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (type === 'decimal' || type === 'float' || type === 'biginteger') return Number(value);
  if (JSON_TYPES.has(type) && typeof value === 'string' && /^[[{"]/.test(value)) return parseJson(value);
  return open(uid, name, value);
};

/** A custom field may be a text that only looks like JSON. */
const parseJson = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return value;
    throw error;
  }
};

const readNested = (
  strapi: Core.Strapi,
  open: OpenSecret,
  { type, component, repeatable }: { type: string; component?: string; repeatable?: boolean },
  value: unknown,
): unknown => {
  const list = (typeof value === 'string' ? JSON.parse(value) : value) as Record<string, unknown>[] | null;
  if (!list) return undefined;
  if (type !== 'component' || !component) return list;
  const parts = list.map((part) => readPart(strapi, open, component, part));
  return repeatable ? parts : parts[0];
};

const readPart = (
  strapi: Core.Strapi,
  open: OpenSecret,
  uid: string,
  part: Record<string, unknown>,
): Record<string, unknown> => {
  const { scalars, nested } = recordedFields(strapi, uid);
  const attributes = modelOf(strapi, uid)?.attributes ?? {};
  return Object.fromEntries([
    ...scalars.map((name) => [name, open(uid, name, part[name] ?? undefined)]),
    ...nested.map((name) => [name, readNested(strapi, open, attributes[name], part[name] ?? null)]),
  ]);
};
