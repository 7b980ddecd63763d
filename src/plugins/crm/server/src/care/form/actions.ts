import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  careOccurrencesSchema,
  carePreviewSchema,
  type CareOccurrences,
  type CarePreview,
} from '../../../../shared/contracts/care-form';
import { UID } from '../../content-types';
import { now } from '../../lib/clock';
import { describeProblems } from '../../lib/problem';
import { validate } from '../../lib/validate';
import { scopeOf } from '../../rights';
import { findOccurrences } from './find-occurrences';
import { judgeDraft } from './judge-draft';
import { previewPlan } from './preview-plan';
import { readDraft } from './read-draft';

/** What stands beside the form of a plan. Both read only, and only customers whom the reader may see. */
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
});

const readerOf = async (strapi: Core.Strapi, ctx: Context) => {
  const checker = (model: string) =>
    strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model });
  if (checker(UID.carePlan).cannot.read()) throw new errors.ForbiddenError('Your role does not read care plans');
  const customers = checker(UID.customer);
  return {
    scope: await scopeOf(strapi, ctx.state.user.id, UID.customer),
    canRead: (field: string): boolean => customers.can.read(undefined, field),
    now: now(),
  };
};
