import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import {
  erasureSchema,
  personExportSchema,
  type ErasurePreview,
  type ErasureResult,
  type PersonExport,
} from '../../../shared/contracts/privacy';
import { callerName } from '../consents';
import { UID } from '../content-types';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { refuse } from '../lib/problem';
import { validate } from '../lib/validate';
import { applyScope, getCaller, scopeOf } from '../rights';
import { eraseCustomer } from './erase-customer';
import { exportPerson } from './export-person';
import { previewErasure } from './preview-erasure';

export const controller: Feature['controller'] = ({ strapi }) => ({
  async export(ctx) {
    const { reason } = validate(personExportSchema, ctx.request.body);
    const { documentId } = await openCustomer(strapi, ctx);
    const { employee } = await getCaller(strapi);
    const by = callerName(strapi, employee?.name);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await exportPerson(strapi, { documentId, reason, by, now: now() }) } satisfies {
      data: PersonExport;
    };
  },

  async preview(ctx) {
    const { documentId } = await openCustomer(strapi, ctx);
    ctx.body = { data: await previewErasure(strapi, documentId, now()) } satisfies { data: ErasurePreview };
  },

  async erase(ctx) {
    const { reason, confirmation } = validate(erasureSchema, ctx.request.body);
    const { documentId, number } = await openCustomer(strapi, ctx);
    if (confirmation !== number)
      refuse([{ path: ['confirmation'], message: 'Type the number of this customer as it stands above.' }]);
    ctx.body = { data: await eraseCustomer(strapi, { documentId, reason, now: now() }) } satisfies {
      data: ErasureResult;
    };
  },
});

/** The customer of the path, if the caller may read that one. */
const openCustomer = async (strapi: Core.Strapi, ctx: Context): Promise<{ documentId: string; number: string }> => {
  const { documentId } = ctx.params as { documentId: string };
  const table = () => strapi.db.connection('customers').where('document_id', documentId);
  if (!(await table().first('id'))) throw new errors.NotFoundError('There is no such customer.', { documentId });
  const scope = await scopeOf(strapi, ctx.state.user.id, UID.customer);
  const row: { number: string } | undefined = await applyScope(table(), scope).first('number');
  if (!row) throw new errors.ForbiddenError('This customer is not yours to see.');
  return { documentId, number: row.number };
};
