import type { Core } from '@strapi/strapi';
import { ENCRYPTED_FIELDS, indexName, lastFourName } from './encrypted-fields';
import { fieldsOf } from './model-fields';
import { StartRefusal } from './start-refusal';

/** Stops the start when a field that must be encrypted lost its marker or its index, in the Content-type Builder say. */
export const assertEncryptedFields = (strapi: Core.Strapi): void => {
  const lost = ENCRYPTED_FIELDS.flatMap(({ uid, attribute, hasLastFour }) => {
    const { encrypted, attributes } = fieldsOf(strapi, uid);
    const wanted = [indexName(attribute), ...(hasLastFour ? [lastFourName(attribute)] : [])];
    return [
      ...(encrypted.includes(attribute) ? [] : [`${uid}.${attribute} must be of the custom field Encrypted text`]),
      ...wanted.filter((name) => !(name in attributes)).map((name) => `${uid}.${name} is missing`),
    ];
  });
  if (lost.length > 0)
    throw new StartRefusal(
      `Personal data would be stored in clear: ${lost.join('; ')}. Put the schema back as it was.`,
    );
};
