import { PERSON_FIELD } from '../../src/plugins/crm/server/src/rights/person-field';
import {
  aComplaint,
  aConsent,
  aCustomer,
  aDemand,
  aListing,
  anInteraction,
  aTask,
  aTransaction,
  aViewing,
} from './builders';
import type { TestApp } from './app';

type Person = { documentId: string };
let made = 0;

/** Data to create a record of each scoped type with, for `customer` (related to `other`) and `listing`. */
export const draftsFor = (
  customer: string,
  listing: string,
  other: string,
): Record<string, Record<string, unknown>> => ({
  'api::customer.customer': aCustomer(),
  'api::customer-relation.customer-relation': { from: customer, to: other, type: 'spouse' },
  'api::demand.demand': aDemand({ customer }),
  'api::listing.listing': aListing(),
  'api::viewing.viewing': aViewing({ customer, startAt: '2030-01-01T02:00:00.000Z' }),
  'api::transaction.transaction': aTransaction({ customer, listing }),
  'api::interaction.interaction': anInteraction({ customer, occurredAt: new Date().toISOString() }),
  'api::task.task': aTask({ customer }),
  'api::complaint.complaint': aComplaint({ customer }),
  'api::consent.consent': aConsent({ customer }),
});

/** Data of types that belong to nobody. */
export const commonDrafts = (): Record<string, Record<string, unknown>> => {
  made += 1;
  return {
    'api::area.area': { name: `Area ${made}`, level: 'district' },
    'api::estate.estate': { name: `Estate ${made}` },
    'api::team.team': { name: `Team of the test ${made}` },
    'api::employee.employee': { name: `Employee ${made}`, state: 'active' },
    'api::holiday.holiday': { key: `holiday_${made}`, name: 'A day', rule: 'solar_md', params: { month: 1, day: 1 } },
    'api::playbook.playbook': { name: `Playbook ${made}`, strategy: 'retention', audienceTiers: ['A'], state: 'draft' },
    'api::care-plan.care-plan': {
      name: `Plan ${made}`, trigger: 'birthday', sendAt: '09:00', purpose: 'greeting', state: 'draft', channels: ['email'],
      templates: [{ language: 'en', subject: 'Happy birthday', body: 'All the best' }],
    }, // prettier-ignore
  };
};

export const createDocument = async (app: TestApp, uid: string, data: Record<string, unknown>): Promise<string> =>
  (await app.strapi.documents(uid as 'api::area.area').create({ data: data as never })).documentId;

/** One record of each scoped type, owned by `person`. */
export const aHolding = async (app: TestApp, person: Person): Promise<Record<string, string>> => {
  const give = (uid: string, draft: Record<string, unknown>) => ({
    ...draft,
    ...(PERSON_FIELD[uid] && { [PERSON_FIELD[uid]]: person.documentId }),
  });
  const customer = await createDocument(app, 'api::customer.customer', give('api::customer.customer', aCustomer()));
  const listing = await createDocument(app, 'api::listing.listing', give('api::listing.listing', aListing()));
  const records: Record<string, string> = { 'api::customer.customer': customer, 'api::listing.listing': listing };
  const other = await createDocument(app, 'api::customer.customer', give('api::customer.customer', aCustomer()));
  for (const [uid, draft] of Object.entries(draftsFor(customer, listing, other)))
    records[uid] ??= await createDocument(app, uid, give(uid, draft));
  return records;
};
