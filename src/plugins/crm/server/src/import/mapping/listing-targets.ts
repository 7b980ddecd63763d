import { isMissing } from '../cells/cell';
import { layoutCell } from '../cells/layout-cell';
import { parseArea } from '../cells/parse-area';
import { parseFloor } from '../cells/parse-floor';
import { parseUnitPrice } from '../cells/parse-money';
import { commonTargets, remarkOf, textExtra } from './customer-targets';
import type { Draft } from './draft';
import type { Target } from './targets';
import { readCode, readListingKind } from './words';

const put = (draft: Draft, column: string, values: Record<string, unknown>) => {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    draft.values[name] = value;
    draft.columns.set(name, column);
  }
};

/** Only a transaction moves a listing to one of the others. */
const STATES = ['draft', 'coming_soon', 'active', 'hold', 'withdrawn', 'canceled', 'expired'];

export const listingTargets: Target[] = [
  textExtra('sourceNumber', 'externalIds', 'sourceNumber'),
  textExtra('estate', 'estate', 'estate'),
  textExtra('district', 'area', 'district'),
  textExtra('businessArea', 'area', 'businessArea'),
  {
    path: 'layoutText',
    attribute: 'layoutText',
    read(text, draft, { column }) {
      const cell = layoutCell(text);
      put(draft, column, { ...cell.value });
      return remarkOf(cell);
    },
  },
  {
    path: 'livingArea',
    attribute: 'livingArea',
    read(text, draft, { column }) {
      const cell = parseArea(text);
      put(draft, column, { livingArea: cell.value?.area, areaUnit: cell.value?.unit });
      return remarkOf(cell);
    },
  },
  {
    path: 'floorText',
    attribute: 'floor',
    read(text, draft, { column }) {
      const cell = parseFloor(text);
      put(draft, column, { floor: cell.value?.floor, floorBand: cell.value?.band, floorsTotal: cell.value?.total });
      return remarkOf(cell);
    },
  },
  {
    path: 'listingKind',
    attribute: 'listingType',
    read(text, draft, { column }) {
      if (isMissing(text)) return undefined;
      const kind = readListingKind(text);
      put(draft, column, { ...kind });
      return kind ? undefined : { reason: 'This word is not in the list of the field.', severity: 'warning' };
    },
  },
  {
    path: 'unitPrice',
    attribute: 'listPrice',
    read(text, draft, { column }) {
      const cell = parseUnitPrice(text);
      draft.extras.unitPrice = cell.value;
      draft.columns.set('unitPrice', column);
      return remarkOf(cell);
    },
  },
  {
    path: 'state',
    attribute: 'state',
    read(text, draft, { column }) {
      if (isMissing(text)) return undefined;
      const state = readCode('state', STATES, text);
      put(draft, column, { state });
      return state ? undefined : { reason: 'A file cannot set this state: a transaction does.', severity: 'warning' };
    },
  },
  ...commonTargets,
];
