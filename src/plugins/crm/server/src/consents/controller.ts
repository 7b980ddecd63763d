import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import {
  consentEntrySchema,
  doNotContactSchema,
  withdrawAllSchema,
  type ConsentEffect,
  type ConsentLedger,
} from '../../../shared/contracts/consents';
import { unguarded } from '../guards';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { validate } from '../lib/validate';
import { findEntries } from './find-ledger';
import { mayMark, openCustomer, openRestCustomer } from './open-customer';
import { pickCurrent } from './pick-current';
import { recordConsent, setDoNotContact, withdrawAll } from './record-consent';

export const controller: Feature['controller'] = ({ strapi }) => ({
  async find(ctx) {
    const { id, doNotContact, documentId } = await openCustomer(strapi, ctx, 'read');
    const history = await findEntries(strapi, id);
    const mayChangeContact = await mayMark(strapi, ctx, documentId);
    const data = { doNotContact, mayChangeContact, cells: pickCurrent(history, now()), history };
    ctx.body = { data } satisfies { data: ConsentLedger };
  },

  async create(ctx) {
    const entry = validate(consentEntrySchema, ctx.request.body);
    const customer = await openCustomer(strapi, ctx, 'create');
    ctx.status = 201;
    ctx.body = { data: await recordConsent(strapi, customer, entry, now()) } satisfies { data: ConsentEffect };
  },

  async withdrawAll(ctx) {
    const how = validate(withdrawAllSchema, ctx.request.body);
    const customer = await openCustomer(strapi, ctx, 'create');
    if (how.doNotContact) await requireMark(strapi, ctx, customer.documentId);
    ctx.status = 201;
    ctx.body = { data: await withdrawAll(strapi, customer, how, now()) } satisfies { data: ConsentEffect };
  },

  async setDoNotContact(ctx) {
    const { doNotContact } = validate(doNotContactSchema, ctx.request.body);
    const customer = await openCustomer(strapi, ctx, 'none');
    await requireMark(strapi, ctx, customer.documentId);
    await setDoNotContact(strapi, customer, doNotContact);
    ctx.status = 204;
  },

  /** REST. The login may not read what it writes, so the answer says only that it was written. */
  async record(ctx) {
    const entry = validate(consentEntrySchema, ctx.request.body?.data);
    const customer = await openRestCustomer(strapi, ctx);
    await unguarded(() => recordConsent(strapi, customer, entry, now()));
    ctx.status = 201;
    ctx.body = { data: { customer: customer.documentId, channel: entry.channel, purpose: entry.purpose } };
  },
});

const requireMark = async (strapi: Core.Strapi, ctx: Context, documentId: string) => {
  if (!(await mayMark(strapi, ctx, documentId)))
    throw new errors.ForbiddenError('You may not change whether this customer is contacted.');
};
