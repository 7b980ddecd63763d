import type { PlannedRow, Values } from './planned-row';

const FIELDS: Record<string, string[]> = {
  floorText: ['floor', 'floorBand', 'floorsTotal'],
  listingKind: ['listingType', 'propertyType'],
  leadStatus: ['intent', 'stage'],
};

/** How the row understood a cell, in a few words; the cell itself where it is kept as it is. */
export const readBack = (row: PlannedRow, column: string, path: string): string => {
  const raw = row.cellOf(column).trim();
  if (row.outcome === 'failed') return raw;
  const { values } = row;
  const list = /^(phones|emails)\[(\w+)\]/.exec(path);
  if (list) return entriesOf(values, list[1] as 'phones' | 'emails', list[2]);
  if (path === 'birthday' || path === 'lunarBirthday')
    return values.birthDay && row.columnOf('birthDay') === column ? birthdayOf(values) : '';
  if (path === 'address') return Object.values(values.address ?? {}).join(' ');
  const fields = FIELDS[path]?.filter((name) => row.columnOf(name) === column);
  if (fields)
    return fields
      .map((name) => values[name])
      .filter((value) => value !== undefined)
      .join(' / ');
  return path in values
    ? [values[path]].flat().join(', ')
    : raw && row.problems.some((p) => p.column === column && p.severity === 'warning')
      ? ''
      : raw;
};

const entriesOf = (values: Values, attribute: 'phones' | 'emails', label: string): string =>
  attribute === 'phones'
    ? (values.phones ?? [])
        .filter((phone) => phone.label === label)
        .map((phone) => (phone.extension ? `${phone.number} x${phone.extension}` : phone.number))
        .join(', ')
    : (values.emails ?? [])
        .filter((email) => email.label === label)
        .map((email) => email.address)
        .join(', ');

const birthdayOf = ({ birthdayCalendar, birthYear, birthMonth, birthDay, birthLeapMonth }: Values): string => {
  const two = (part: unknown) => String(part).padStart(2, '0');
  const day = `${birthYear ? `${String(birthYear)}-` : ''}${two(birthMonth)}-${two(birthDay)}`;
  return birthdayCalendar === 'lunar' ? `${birthLeapMonth ? '闰' : ''}${day} (农历)` : day;
};
