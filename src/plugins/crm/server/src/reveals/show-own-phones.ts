import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { readPlain } from '../encryption';
import { runSql } from '../lib/run-sql';
import { getCaller } from '../rights';
import { getSettings } from '../settings';

const PHONE = 'customer.phone';

/**
 * Whoever looks after a customer calls that customer all day: on the customer's own page the phone numbers stand in
 * plain, where the setting says so. Not in lists, not through REST, not of customers met on the way, and not on record:
 * it is the working view of one's own records.
 */
export const showOwnPhones = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    const { documentId } = context.params as { documentId?: string };
    if (context.action !== 'findOne' || context.uid !== UID.customer || !documentId) return next();
    const request = strapi.requestContext.get()?.request;
    const page = `/content-manager/collection-types/${UID.customer}/${documentId}`;
    if (request?.method !== 'GET' || request.path !== page) return next();
    if (!(await getSettings(strapi)).ownPhonesReadable) return next();
    const { employee } = await getCaller(strapi);
    if (!employee) return next();
    const [own] = await runSql(
      strapi,
      'select 1 from customers where document_id = :documentId and owner_key = :owner',
      { documentId, owner: employee.id },
    );
    return own
      ? readPlain(
          () => next(),
          (uid, attribute) => uid === PHONE && attribute === 'number',
        )
      : next();
  });
};
