import { checkListing, type ListingDraft } from '../../listings';
import type { Draft } from '../mapping/draft';
import { fail, report, type PlanContext, type PlannedRow, type Values } from './planned-row';
import { settleChecks } from './settle-checks';

/** How far a given unit price may be from price by area before somebody should look. */
const UNIT_PRICE_TOLERANCE = 0.02;
const DEFAULT_SYSTEM = 'import';

/** A row of a listing file by the rules of the listing form. */
export const planListing = (row: PlannedRow, draft: Draft, context: PlanContext): void => {
  const { values, extras } = draft;
  if (row.columnOf('sourceNumber') && !extras.sourceNumber)
    fail(row, row.columnOf('sourceNumber'), 'The number is missing: a second import could not recognise the listing.');
  if (
    !values.listingType &&
    !row.problems.some((p) => p.column === row.columnOf('listingType') && p.severity === 'error')
  )
    fail(row, row.columnOf('listingType'), 'A listing needs its type, such as sale or rent.');
  const settled = settleChecks<ListingDraft>(row, values, (v) => checkListing(v, { ...context }), {
    needed: [],
    groups: [],
  });
  if (row.outcome === 'failed' || !settled) return;
  const system = context.system ?? DEFAULT_SYSTEM;
  const { daysOnMarket, ...given } = settled;
  row.values = given as Values;
  checkPrices(row, extras.unitPrice);
  row.place = { district: extras.district, businessArea: extras.businessArea, estate: extras.estate };
  row.defaults = {
    sourceChannel: 'import',
    daysOnMarket,
    currency: context.currency,
    originalListPrice: settled.listPrice,
    state: stateOf(settled, context.today),
    title: [extras.estate, settled.layoutText].filter(Boolean).join(' ') || undefined,
    ...(extras.sourceNumber && {
      externalKey: `${system}:${extras.sourceNumber}`,
      externalIds: [{ system, value: extras.sourceNumber }],
    }),
  };
  row.keys = extras.sourceNumber ? [`external:${system}:${extras.sourceNumber}`] : [];
};

const checkPrices = (row: PlannedRow, given: number | undefined) => {
  const { listPrice, rent, unitPrice } = row.values;
  const column = row.columnOf('listPrice');
  if (column && !listPrice && !rent && !row.problems.some((problem) => problem.column === column))
    report(row, column, 'No price is given: the listing stays a draft.', 'warning');
  if (
    given !== undefined &&
    typeof unitPrice === 'number' &&
    Math.abs(unitPrice - given) > given * UNIT_PRICE_TOLERANCE
  )
    report(
      row,
      row.columnOf('unitPrice'),
      'The unit price does not fit price and area: it is computed from them.',
      'warning',
    );
};

/** On the market from its day on; without a price it is not ready to be shown. */
const stateOf = ({ listPrice, rent, onMarketOn }: ListingDraft, today: string): string => {
  if (!listPrice && !rent) return 'draft';
  return onMarketOn && onMarketOn > today ? 'coming_soon' : 'active';
};
