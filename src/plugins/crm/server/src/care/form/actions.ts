import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  careOccurrencesSchema,
  carePreviewSchema,
  type CareOccurrences,
  type CarePreview,
} from '../../../../shared/contracts/care-form';
import { careTestSchema } from '../../../../shared/contracts/care';
import { describeProblems } from '../../lib/problem';
import { validate } from '../../lib/validate';
import { findPlanRows } from '../planning/plan-row';
import { findOccurrences } from './find-occurrences';
import { judgeDraft } from './judge-draft';
import { previewPlan } from './preview-plan';
import { readDraft } from './read-draft';
import { readerOf } from './reader';
import { sendTest } from './send-test';

/** What stands beside the form of a plan. All read only, and only customers whom the reader may see. */
export const formActions = (strapi: Core.Strapi) => ({
  async preview(ctx: Context) {
    const request = validate(carePreviewSchema, ctx.request.body);
    const reader = await readerOf(strapi, ctx);
    const plan = await readDraft(strapi, request);
    const templates = (request.draft.templates ?? []).map((template) => ({
      ...template,
      language: template.language ?? '',
    }));
    const { problems, missing } = await judgeDraft(strapi, request, plan);
    ctx.body = {
      data: {
        ...(await previewPlan(strapi, { plan, templates, customer: request.customer }, reader)),
        problems: describeProblems(problems),
        missing: describeProblems(missing),
      },
    } satisfies { data: CarePreview };
  },

  async occurrences(ctx: Context) {
    const request = validate(careOccurrencesSchema, ctx.request.body);
    const { scope, now: at } = await readerOf(strapi, ctx);
    const plan = await readDraft(strapi, request);
    ctx.body = { data: await findOccurrences(strapi, plan, { scope, now: at }) } satisfies { data: CareOccurrences };
  },

  async test(ctx: Context) {
    const request = validate(careTestSchema, ctx.request.body);
    const { documentId } = ctx.params as { documentId: string };
    const reader = await readerOf(strapi, ctx);
    const [plan] = await findPlanRows(strapi, { document_id: documentId });
    if (!plan) throw new errors.NotFoundError('There is no such plan.', { documentId });
    const to = await sendTest(strapi, { ...request, plan: { ...plan, documentId }, user: ctx.state.user }, reader);
    ctx.body = { data: { to: to.join(', ') } };
  },
});
