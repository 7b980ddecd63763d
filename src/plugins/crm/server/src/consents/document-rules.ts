import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { now } from '../lib/clock';
import { onWrite } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { getCaller } from '../rights';
import { callerName } from './caller-name';
import { checkConsent } from './check-consent';

const CLOSED = new Set(['update', 'delete', 'clone']);

/** The ledger only grows; who adds an entry stands in it. What an entry does to queued messages is a trigger's (075-consents.sql). */
export const registerConsentRules = (strapi: Core.Strapi) => {
  strapi.documents.use((context, next) => {
    if (context.uid === UID.consent && CLOSED.has(context.action))
      refuse([
        { path: ['state'], message: 'A consent is never changed or deleted. Add an entry that says what holds now.' },
      ]);
    return next();
  });

  onWrite(strapi, UID.consent, {
    reads: [],
    watches: [],
    async write({ data }) {
      data.recordedAt ??= now();
      refuse(checkConsent(data, now()));
      if (!strapi.requestContext.get()) return;
      const { employee } = await getCaller(strapi);
      data.recordedBy = employee ? { set: [{ id: employee.id }] } : null;
      data.recordedByName = callerName(strapi, employee?.name);
    },
  });
};
