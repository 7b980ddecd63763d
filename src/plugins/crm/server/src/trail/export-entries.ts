import { Readable } from 'node:stream';
import type { Knex } from 'knex';
import type { AuditRow } from '../../../shared/contracts/audit';
import { csvText } from '../lib/csv-text';
import { findEntries, type Reading } from './find-entries';

const ENTRIES_A_READ = 2_000;
const HEADINGS = [
  'time', 'who', 'login', 'action', 'type', 'record', 'name', 'field', 'from', 'to', 'details', 'through', 'request',
  'ip', 'user agent',
]; // prettier-ignore

/**
 * CSV, a line a changed field, read and sent bit by bit. The first line says who took it out, when and by which
 * filters: a copy that turns up elsewhere tells where it comes from.
 */
export const exportEntries = (knex: Knex, reading: Omit<Reading, 'limit'>, mark: string): Readable =>
  Readable.from(lines(knex, reading, mark));

async function* lines(knex: Knex, reading: Omit<Reading, 'limit'>, mark: string) {
  yield csvText([[mark], HEADINGS]);
  let before: string | undefined;
  do {
    const page = await findEntries(knex, { ...reading, before, limit: ENTRIES_A_READ });
    if (page.data.length > 0) yield csvText(page.data.flatMap(linesOf)).replace(/^\ufeff/, '');
    before = page.meta.next ?? undefined;
  } while (before);
}

const linesOf = (row: AuditRow): string[][] => {
  const changes = row.isErased
    ? row.fields.map((field) => ({ field, from: '(erased)', to: '(erased)' }))
    : (row.changes ?? []);
  const line = (field: string, from: unknown, to: unknown) => [
    row.at, row.actorName ?? '', row.actor, row.action, row.uid ?? '', row.documentId ?? '', row.title ?? '', field,
    plain(from), plain(to), plain(row.details), row.via, row.request ?? '', row.ip ?? '', row.userAgent ?? '',
  ]; // prettier-ignore
  return changes.length > 0
    ? changes.map(({ field, from, to }) => line(field, from, to))
    : [line('', undefined, undefined)];
};

const plain = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
