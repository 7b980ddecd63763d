import type { ImportType, Mapping } from '../../../../shared/contracts/import';
import type { Table, TableRow } from '../file/read-table';
import { newDraft, type Draft } from '../mapping/draft';
import { isReadable, type Attribute } from '../mapping/read-attribute';
import type { Target } from '../mapping/targets';
import { planCustomer } from './plan-customer';
import { planListing } from './plan-listing';
import { isBlank } from './fill-blanks';
import { fail, report, type PlanContext, type PlannedRow } from './planned-row';

export interface Plan {
  type: ImportType;
  headings: readonly string[];
  mapping: Mapping;
  targets: readonly Target[];
  attributes: Record<string, Attribute>;
  context: PlanContext;
}

const FINISH = { customers: planCustomer, listings: planListing };
const ACTIVE_CONTENT = /^\s*=|^\s*@\w|^\s*[+-]\s*[A-Za-z(]|<\s*script|javascript:/i;

/** Rows as the records they ask for, with everything that a look at the file alone can find. Pure. */
export const planRows = (plan: Plan, rows: Table['rows']): PlannedRow[] => {
  const steps = plan.headings.flatMap((column, place) => {
    const target = plan.targets.find(({ path }) => path === plan.mapping[column]);
    return target ? [{ column, place, target }] : [];
  });
  const columnOfAttribute = new Map<string, string>();
  for (const { column, target } of steps)
    for (const name of [target.attribute, target.path])
      if (!columnOfAttribute.has(name)) columnOfAttribute.set(name, column);

  const required = Object.entries(plan.attributes).flatMap(([name, attribute]) =>
    attribute.required && attribute.default === undefined && isReadable(attribute) ? [name] : [],
  );
  return rows.map((tableRow) => {
    const draft = newDraft();
    const row = startRow(plan, tableRow, draft, columnOfAttribute);
    if (tableRow.width !== plan.headings.length) reportWidth(row, plan.headings, tableRow);
    for (const { column, place, target } of steps) {
      const text = tableRow.cells[place];
      const remark = target.read(text, draft, {
        column,
        today: plan.context.today,
        attributes: plan.attributes,
      });
      if (remark) report(row, column, remark.reason, remark.severity);
      if (ACTIVE_CONTENT.test(text)) report(row, column, 'Looks like a formula or a script: kept as text.', 'notice');
    }
    row.owner = draft.extras.owner;
    row.createdAt = draft.extras.createdAt;
    FINISH[plan.type](row, draft, plan.context);
    failWithoutRequired(row, required);
    return row;
  });
};

/** Fields that the office itself made required. */
const failWithoutRequired = (row: PlannedRow, required: readonly string[]) => {
  for (const name of row.outcome === 'failed' ? [] : required)
    if (isBlank(name, row.values[name]))
      fail(row, row.columnOf(name) || name, 'A field that the office requires is missing.');
};

const startRow = (
  { headings }: Plan,
  { line, cells }: TableRow,
  draft: Draft,
  columnOfAttribute: Map<string, string>,
): PlannedRow => ({
  line,
  signature: cells.join('\u0001'),
  problems: [],
  values: {},
  defaults: {},
  keys: [],
  columnOf: (name) => draft.columns.get(name) ?? columnOfAttribute.get(name) ?? '',
  cellOf: (column) => cells[headings.indexOf(column)] ?? '',
});

const reportWidth = (row: PlannedRow, headings: readonly string[], { width }: TableRow) =>
  width < headings.length
    ? report(row, headings[width], 'The row ends here: it has fewer cells than the heading.', 'warning')
    : report(
        row,
        headings[headings.length - 1],
        'The row has more cells than the heading: the rest is left out.',
        'warning',
      );
