import type { ImportType } from '../../../../shared/contracts/import';
import { fillBlanks, type Patch } from './fill-blanks';
import { foldName } from './plan-customer';
import { fail, report, type PlannedRow } from './planned-row';

/** A later row that is the record of an earlier one. */
export interface Twin {
  row: PlannedRow;
  of: PlannedRow;
  /** It brought something new. */
  isFilling: boolean;
}

/**
 * Finds the rows that mean the record of an earlier row. An identical row is skipped. A customer's second row fills
 * what the first left empty; a listing's second row contradicts the first and fails, because nobody can say which
 * price is right.
 */
export const mergeDuplicates = (type: ImportType, rows: readonly PlannedRow[]): Twin[] => {
  const byKey = new Map<string, PlannedRow>();
  const bySignature = new Map<string, PlannedRow>();
  const twins: Twin[] = [];
  const knownPhones = new Set<string>();
  for (const row of rows) {
    const identical = bySignature.get(row.signature);
    if (identical && row.outcome !== 'failed') {
      row.outcome = 'skipped';
      report(row, row.columnOf(keyField(type)), 'The same row stands further up in the file.', 'notice');
      continue;
    }
    bySignature.set(row.signature, row);
    if (row.outcome === 'failed') continue;
    const first = row.keys.map((key) => byKey.get(key)).find(Boolean);
    if (!first) {
      for (const key of row.keys) byKey.set(key, row);
      noteSharedPhones(row, knownPhones);
      continue;
    }
    if (type === 'listings') {
      fail(row, row.columnOf('sourceNumber'), 'This number stands further up in the file with other content.');
      const column = firstDifference(first, row);
      if (column) fail(row, column, 'The same listing has another value further up in the file.');
      continue;
    }
    if (foldName(first.values.name ?? '') !== foldName(row.values.name ?? '')) {
      const isId = first.values.idNumber === row.values.idNumber && row.values.idNumber !== undefined;
      fail(
        row,
        row.columnOf(isId ? 'idNumber' : 'externalId'),
        'A customer of another name has this number further up in the file.',
      );
      continue;
    }
    twins.push({ row, of: first, isFilling: absorb(first, row) });
    for (const key of row.keys) if (!byKey.has(key)) byKey.set(key, first);
  }
  return twins;
};

/** A household shares a telephone: allowed, but somebody should know. */
const noteSharedPhones = (row: PlannedRow, known: Set<string>) =>
  row.values.phones?.forEach(({ number }, place) => {
    if (known.has(number))
      report(row, row.columnOf(`phones.${place}`), 'A customer of another name has this phone number.', 'notice');
    else known.add(number);
  });

const keyField = (type: ImportType) => (type === 'customers' ? 'phones' : 'sourceNumber');

const firstDifference = (first: PlannedRow, second: PlannedRow): string | undefined => {
  const names = Object.keys({ ...first.values, ...second.values }).filter((name) => name !== 'unitPrice');
  const name = names.find((n) => JSON.stringify(first.values[n]) !== JSON.stringify(second.values[n]));
  return name && second.columnOf(name);
};

/** Takes over what `first` lacks; what differs stays as it is and is reported. */
const absorb = (first: PlannedRow, second: PlannedRow): boolean => {
  report(
    second,
    second.columnOf('phones'),
    'The same person stands further up in the file: the rows are one customer.',
    'warning',
  );
  const { patch, conflicts }: Patch = fillBlanks(first.values, second.values);
  for (const column of new Set(conflicts.map((name) => second.columnOf(name))))
    report(second, column, 'The customer has another value here already: it was kept.', 'warning');
  Object.assign(first.values, patch);
  if (!first.demand && second.demand) first.demand = second.demand;
  first.keys = [...new Set([...first.keys, ...second.keys])];
  return Object.keys(patch).length > 0;
};
