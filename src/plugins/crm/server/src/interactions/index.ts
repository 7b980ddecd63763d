import type { Feature } from '../lib/feature';
import { registerInteractionRules } from './document-rules';

export { interactionSearchText } from './document-rules';
export { isValidContact } from './is-valid-contact';

export const interactions: Feature = {
  slug: 'interactions',
  register: registerInteractionRules,
  permissions: [
    {
      uid: 'interactions.edit-old',
      displayName: 'Change communications older than 24 hours',
      subCategory: 'interactions',
    },
  ],
};
