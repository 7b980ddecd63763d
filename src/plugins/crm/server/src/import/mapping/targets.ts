import type { ImportTarget, ImportType } from '../../../../shared/contracts/import';
import { customerTargets } from './customer-targets';
import type { Draft, Remark } from './draft';
import { listingTargets } from './listing-targets';
import { isReadable, readAttribute, type Attribute } from './read-attribute';

/** A place that a column can fill, and how. */
export interface Target {
  path: string;
  attribute: string;
  read(text: string, draft: Draft, context: ReadContext): Remark | undefined;
}

export interface ReadContext {
  column: string;
  today: string;
  attributes: Record<string, Attribute>;
}

/** Fields that are computed, kept by rules of their own, or never come from a file. */
const NOT_FROM_A_FILE: Record<ImportType, string[]> = {
  customers: [
    'number',
    'completeness',
    'archivedAt',
    'lastValidContactAt',
    'ownerSince',
    'protectedUntil',
    'firstResponseAt',
    'firstResponseDueAt',
    'poolStatus',
    'birthdayCalendar',
    'birthLeapMonth',
    'leapRule',
  ],
  listings: ['number', 'unitPrice', 'daysOnMarket', 'closePrice', 'closedOn', 'archivedAt', 'originalListPrice'],
};

const SPECIAL: Record<ImportType, Target[]> = { customers: customerTargets, listings: listingTargets };

/**
 * Every place that a file of this type can fill: what is special to the type, then each readable attribute of the
 * content type, also one that an administrator added.
 */
export const targetsOf = (type: ImportType, attributes: Record<string, Attribute>): Target[] => {
  const special = SPECIAL[type].filter((target) => target.attribute in attributes);
  const taken = new Set(special.map((target) => target.path));
  const own = Object.entries(attributes)
    .filter(
      ([name, attribute]) =>
        isReadable(attribute) &&
        !attribute.private &&
        attribute.visible !== false &&
        !taken.has(name) &&
        !NOT_FROM_A_FILE[type].includes(name),
    )
    .map(([name]) => attributeTarget(name));
  return [...special, ...own];
};

const attributeTarget = (name: string): Target => ({
  path: name,
  attribute: name,
  read(text, draft, { column, today, attributes }) {
    const { value, problem, notice } = readAttribute(name, attributes[name], text, today);
    if (value !== undefined) {
      draft.values[name] = value;
      draft.columns.set(name, column);
    }
    if (problem) return { reason: problem, severity: 'warning' };
    return notice ? { reason: notice, severity: 'notice' } : undefined;
  },
});

export const describeTarget = (target: Target, attributes: Record<string, Attribute>): ImportTarget => ({
  path: target.path,
  attribute: target.attribute,
  isAttribute: target.path === target.attribute && target.path in attributes,
  required: Boolean(attributes[target.path]?.required && attributes[target.path]?.default === undefined),
});
