import type { ImportOptions, ImportType } from '../../../../shared/contracts/import';
import type { Scope } from '../../rights';
import { fillBlanks } from '../plan/fill-blanks';
import { foldName } from '../plan/plan-customer';
import { fail, report, type PlannedRow, type Values } from '../plan/planned-row';
import type { Existing, Found } from './existing-records';

/** A stored record and what a row adds to it. */
export interface Update {
  row: PlannedRow;
  record: Existing;
  patch: Values;
}

/** Computed by the rules from other fields, or moved by them alone: never compared, never overwritten by a file. */
const NOT_COMPARED = ['unitPrice', 'layoutText', 'stage', 'state', 'lostReason'];

/**
 * What becomes of a row beside the records that are stored: created, or added to one of them, or nothing. Sets the
 * row's outcome unless it is an update; the caller says whether that changes anything.
 */
export const decide = (
  type: ImportType,
  row: PlannedRow,
  found: Found,
  existing: ImportOptions['existing'],
  scope: Scope,
): Update | undefined => {
  const key = row.keys.find((k) => found.byKey.has(k));
  const record = key === undefined ? undefined : found.byKey.get(key);
  if (!key || !record) {
    warnOfSharedPhone(row, found);
    row.outcome = 'created';
    return undefined;
  }
  if (type === 'customers' && foldName(record.values.name ?? '') !== foldName(row.values.name ?? '')) {
    const isId = key.startsWith('id:');
    fail(
      row,
      row.columnOf(isId ? 'idNumber' : 'externalId'),
      isId
        ? 'A customer of another name has this identity number.'
        : 'A customer of another name has this number of the source system.',
    );
    return undefined;
  }
  const matchColumn = row.columnOf(type === 'customers' ? 'phones' : 'sourceNumber');
  if (!isWithin(scope, record)) {
    row.outcome = 'skipped';
    report(row, matchColumn, 'A colleague has this record: nothing was changed.', 'warning');
    return undefined;
  }
  if (record.isArchived) {
    row.outcome = 'skipped';
    report(row, matchColumn, 'This record is archived: nothing was changed.', 'warning');
    return undefined;
  }
  const incoming = Object.fromEntries(Object.entries(row.values).filter(([name]) => !NOT_COMPARED.includes(name)));
  if (existing === 'skip') {
    row.outcome = 'skipped';
    return undefined;
  }
  const { patch, conflicts } = fillBlanks(record.values, incoming, existing === 'overwrite');
  for (const column of new Set(conflicts.map((name) => row.columnOf(name))))
    report(row, column, 'The record has another value here already: it was kept.', 'warning');
  return { row, record, patch };
};

/** A household shares a telephone: allowed, but somebody should know. */
const warnOfSharedPhone = (row: PlannedRow, { namesByPhone }: Found) =>
  row.values.phones?.forEach(({ number }, place) => {
    if (namesByPhone.has(number))
      report(row, row.columnOf(`phones.${place}`), 'A customer of another name has this phone number.', 'notice');
  });

const isWithin = (scope: Scope, { ownerKey, teamKey }: Existing): boolean => {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'team':
      return ownerKey === scope.employeeId || (teamKey !== null && scope.teamIds.includes(teamKey));
    case 'own':
      return ownerKey === scope.employeeId;
    case 'none':
      return false;
  }
};
