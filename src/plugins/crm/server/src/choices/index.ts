import type { Core } from '@strapi/strapi';
import type { Feature } from '../lib/feature';

/** Custom field `plugin::crm.choices`: several values of a fixed list (`options.values`), kept as a JSON array. */
export const choices: Feature = {
  slug: 'choices',
  register: (strapi: Core.Strapi) => strapi.customFields.register({ name: 'choices', plugin: 'crm', type: 'json' }),
};
