import type { Core } from '@strapi/strapi';
import { isOurType } from '../content-types';
import type { Feature } from '../lib/feature';
import { limitSearch } from '../search';
import { accessHere } from './access';
import { countReadable } from './count-readable';
import { registerGuards } from './document-rules';
import { holdPanel } from './hold-panel';
import { shutRoutes } from './shut-routes';

export { restFilters, type RestUser } from './access';
export { accessOfAdmin, type Ability, type Access } from './access';
export { unguarded } from './outermost';

/** What Strapi's permissions leave open: links, populated records, hand-over, REST scopes, private columns. */
export const guards: Feature = {
  slug: 'guards',
  permissions: [{ uid: 'records.reassign', displayName: 'Give a record to somebody else', subCategory: 'records' }],
  register(strapi) {
    registerGuards(strapi);
    limitSearch(strapi, () => accessHere(strapi));
    holdPanel(strapi);
    shutRoutes(strapi);
  },
  bootstrap(strapi) {
    hidePrivateColumns(strapi);
    countReadable(strapi);
  },
};

/** The Content Manager shows attributes that are merely not `visible` to everybody, and writes them; `hidden` ones it does not. */
function hidePrivateColumns(strapi: Core.Strapi) {
  for (const type of Object.values(strapi.contentTypes)) {
    if (!isOurType(type.uid)) continue;
    const hidden = Object.entries(type.attributes).filter(
      ([, attribute]) => (attribute as { private?: boolean }).private,
    );
    const schema = type as unknown as { config?: { attributes?: Record<string, object> } };
    schema.config = {
      ...schema.config,
      attributes: {
        ...schema.config?.attributes,
        ...Object.fromEntries(hidden.map(([name]) => [name, { hidden: true }])),
      },
    };
  }
}
