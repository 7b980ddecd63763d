import type { Core } from '@strapi/strapi';
import { isOurType } from '../content-types';

interface Model {
  uid: string;
  attributes: Record<string, { type?: string; column?: unknown }>;
}

/** Digits in all and after the point: coordinates to 10 cm, everything else (money, areas, shares) to the cent. */
export const precisionOf = (attribute: string): [number, number] =>
  /^(latitude|longitude)$/.test(attribute) ? [9, 6] : [16, 2];

/**
 * The size of decimal columns is decided here and not in schema.json: the Content-type Builder forgets `column` when it
 * writes a type, and the next start would narrow every price to ten digits. Runs before Strapi compares its tables.
 */
export const keepPrecision = (strapi: Core.Strapi) => {
  const types = (Object.values(strapi.contentTypes) as unknown as Model[]).filter(({ uid }) => isOurType(uid));
  for (const { attributes } of [...types, ...(Object.values(strapi.components) as unknown as Model[])])
    for (const [name, attribute] of Object.entries(attributes))
      if (attribute.type === 'decimal') attribute.column = { args: precisionOf(name) };
};
