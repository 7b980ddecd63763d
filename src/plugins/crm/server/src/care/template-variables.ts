import type { Schema } from '@strapi/strapi';
import { CUSTOM_FIELD } from '../encryption';

const SCALARS = new Set([
  'string',
  'text',
  'enumeration',
  'integer',
  'biginteger',
  'decimal',
  'float',
  'boolean',
  'date',
]);
/** Never in a message, though a clerk may read them. */
const CONFIDENTIAL = new Set([
  'idType',
  'idNumber',
  'remarks',
  'searchText',
  'lostReason',
  'intent',
  'valueTier',
  'poolStatus',
]);

/** The customer's own fields that a template may name, an administrator's among them; no encrypted one. */
export const findCustomerFields = (type: Schema.ContentType): string[] =>
  Object.entries(type.attributes)
    .filter(
      ([name, attribute]) =>
        SCALARS.has(attribute.type) &&
        !attribute.private &&
        !CONFIDENTIAL.has(name) &&
        (attribute as { customField?: string }).customField !== CUSTOM_FIELD,
    )
    .map(([name]) => name);

/** All that may stand between the braces of a template. */
export const listVariables = (customer: Schema.ContentType): string[] => [
  ...findCustomerFields(customer).map((name) => `customer.${name}`),
  'office.name',
  'owner.name',
  'occasion.year',
  'survey.link',
];
