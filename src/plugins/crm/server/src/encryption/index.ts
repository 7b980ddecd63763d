import type { Core } from '@strapi/strapi';
import type { Feature } from '../lib/feature';
import { assertKeys } from './check-keys';
import { assertEncryptedFields } from './check-schema';
import { keepMaskedValues } from './keep-masked';
import { getKeyRing } from './key-ring';
import { maskEvents } from './mask-events';
import { encryptPlainValues } from './rotate/encrypt-plain-values';
import { subscribeEncryption } from './subscribe';

export { CUSTOM_FIELD, ENCRYPTED_FIELDS, encryptedField } from './encrypted-fields';
export {
  blindIndexes,
  decryptField,
  encryptField,
  lastFourIndexes,
  maskField,
  sealedValue,
  UNREADABLE,
} from './field-values';
export { decryptFile, encryptFile } from './file-values';
export { getKeyRing } from './key-ring';
export { isMasked } from './mask-value';
export { fieldsOf } from './model-fields';
export { normaliseEmail } from './normalise-email';
export { normalisePhone, type NormalPhone } from './normalise-phone';
export { maskRows } from './open-rows';
export { readPlain } from './reading';
export { openRow, sealRow, showRow } from './raw-rows';
export { needKeys, rotateFiles } from './rotate/key-users';
export { rotateKeys, type RotationReport } from './rotate/rotate-keys';

/** Custom field `plugin::crm.encrypted`: stored as ciphertext, found by a blind index, masked in every request. */
export const encryption: Feature = {
  slug: 'encryption',
  register(strapi: Core.Strapi) {
    getKeyRing();
    strapi.customFields.register({
      name: 'encrypted',
      plugin: 'crm',
      type: 'text',
      inputSize: { default: 6, isResizable: true },
    });
    subscribeEncryption(strapi);
    keepMaskedValues(strapi);
    maskEvents(strapi);
  },
  async bootstrap(strapi: Core.Strapi) {
    assertEncryptedFields(strapi);
    await assertKeys(strapi);
    await encryptPlainValues(strapi);
  },
};
