import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  ConsentChannel,
  ConsentEffect,
  ConsentEntryInput,
  ConsentPurpose,
} from '../../../shared/contracts/consents';
import { UID } from '../content-types';
import { addDays, calendarDay, instantOf } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { findEntries } from './find-ledger';
import { pickCurrent } from './pick-current';

export interface ConsentCustomer {
  id: number;
  documentId: string;
}

/** Adds one entry; answers what became of the messages that waited. */
export const recordConsent = (
  strapi: Core.Strapi,
  customer: ConsentCustomer,
  entry: ConsentEntryInput,
  now: Date,
): Promise<ConsentEffect> => addEntries(strapi, customer, () => Promise.resolve([entry]), now);

/** Withdraws every channel and purpose that is not withdrawn already, also those nobody asked about. */
export const withdrawAll = (
  strapi: Core.Strapi,
  customer: ConsentCustomer,
  { doNotContact, ...how }: Pick<ConsentEntryInput, 'method' | 'proof'> & { doNotContact: boolean },
  now: Date,
): Promise<ConsentEffect> =>
  addEntries(
    strapi,
    customer,
    async () => {
      if (doNotContact) await setDoNotContact(strapi, customer, true);
      const standing = pickCurrent(await findEntries(strapi, customer.id), now);
      return standing
        .filter(({ state }) => state !== 'withdrawn')
        .map(({ channel, purpose }) => ({ channel, purpose, state: 'withdrawn' as const, ...how }));
    },
    now,
  );

interface ChannelWithdrawal extends Pick<ConsentEntryInput, 'method' | 'proof'> {
  channel: ConsentChannel;
  purposes: readonly ConsentPurpose[];
}

/** Withdraws a channel for these purposes, as far as it is not withdrawn already: the same said twice is one entry. */
export const withdrawChannel = (
  strapi: Core.Strapi,
  customer: ConsentCustomer,
  { channel, purposes, ...how }: ChannelWithdrawal,
  now: Date,
): Promise<ConsentEffect> =>
  addEntries(
    strapi,
    customer,
    async () =>
      pickCurrent(await findEntries(strapi, customer.id), now)
        .filter((cell) => cell.channel === channel && purposes.includes(cell.purpose) && cell.state !== 'withdrawn')
        .map(({ purpose }) => ({ channel, purpose, state: 'withdrawn' as const, ...how })),
    now,
  );

export const setDoNotContact = async (strapi: Core.Strapi, customer: ConsentCustomer, doNotContact: boolean) => {
  await strapi.documents(UID.customer).update({ documentId: customer.documentId, data: { doNotContact } as never });
};

const addEntries = async (
  strapi: Core.Strapi,
  customer: ConsentCustomer,
  plan: () => Promise<ConsentEntryInput[]>,
  now: Date,
): Promise<ConsentEffect> =>
  await strapi.db.transaction(async () => {
    // Of two who change one customer's consents at once, the second sees what the first wrote.
    const [row] = await runSql(strapi, 'select id from customers where id = :id for update', { id: customer.id });
    if (!row) throw new errors.NotFoundError('There is no such customer.', { documentId: customer.documentId });
    const waiting = await countWaiting(strapi, customer.id);
    const { timeZone } = await getSettings(strapi);
    for (const { givenOn, expiresOn, ...entry } of await plan())
      await strapi.documents(UID.consent).create({
        data: {
          ...entry,
          customer: { set: [{ id: customer.id }] },
          recordedAt: givenOn && givenOn !== calendarDay(now, timeZone) ? instantOf(givenOn, '12:00', timeZone) : now,
          expiresAt: expiresOn ? instantOf(addDays(expiresOn, 1), '00:00', timeZone) : null,
        } as never,
      });
    const left = await countWaiting(strapi, customer.id);
    return { stopped: waiting.queued - left.queued, underWay: left.underWay };
  });

const countWaiting = async (strapi: Core.Strapi, customerId: number) => {
  const [counts] = await runSql<{ queued: number; underWay: number }>(
    strapi,
    `select count(*) filter (where state <> 'sending' or handed_over_at is null)::int as queued,
       count(*) filter (where state = 'sending' and handed_over_at is not null)::int as "underWay"
     from care_messages where customer_key = :customerId and state in ('proposed', 'pending', 'failed', 'sending')`,
    { customerId },
  );
  return counts;
};
