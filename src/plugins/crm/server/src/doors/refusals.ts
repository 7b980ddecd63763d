import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { explainRefusal } from './explain-refusal';
import { hideToken } from './public-pages';
import { isInnerText, readError, type Refusal } from './read-error';

interface ErrorBody {
  error?: { message?: unknown; details?: unknown };
}

const NAMES: Record<number, string> = { 400: 'ValidationError', 404: 'NotFoundError', 413: 'PayloadTooLargeError' };

const answer = (ctx: Context, { status, name = NAMES[status], message, errors: problems }: Refusal) => {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details: problems ? { errors: problems } : {} } };
};

const isAnswered = (error: unknown) => error instanceof errors.ApplicationError || error instanceof errors.HttpError;

/**
 * Between Strapi's own error answers and everything else: what the input caused is a 400 that says so, a refusal says
 * which right is missing, and no text of the database or the program leaves with an answer.
 */
export const refusals =
  (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    try {
      await next();
    } catch (error) {
      const refusal = isAnswered(error) ? undefined : readError(error);
      if (error instanceof errors.ForbiddenError) explain(strapi, ctx, error);
      if (!refusal) throw leakless(strapi, error);
      if (refusal.isSuspect)
        strapi.log.warn(`${ctx.method} ${hideToken(ctx.path)} was refused: ${(error as Error).stack}`);
      answer(ctx, refusal);
      return;
    }
    if (ctx.status < 400 || typeof ctx.body !== 'object') return;
    const { error } = (ctx.body ?? {}) as ErrorBody;
    if (!error) return;
    if (isInnerText(error.message) || isInnerText(JSON.stringify(error.details ?? null))) {
      strapi.log.warn(
        `${ctx.method} ${hideToken(ctx.path)} was answered without its message: ${String(error.message)}`,
      );
      error.message = ctx.status < 500 ? 'The request does not have the form that is needed.' : 'Internal Server Error';
      error.details = {};
    }
    if (ctx.status === 403) explain(strapi, ctx, error);
  };

const explain = (strapi: Core.Strapi, ctx: Context, error: { message?: unknown; details?: unknown }) => {
  const reason = explainRefusal(strapi, ctx, error.message);
  if (!reason) return;
  error.message = reason.message;
  const { missing, errors: problems } = reason;
  if (missing) error.details = { ...(error.details as object), missing, ...(problems && { errors: problems }) };
};

/** Strapi answers the message of its own errors as it is, and some of its code puts the database's words into one. */
const leakless = (strapi: Core.Strapi, error: unknown): unknown => {
  if (!isAnswered(error) || !isInnerText((error as Error).message)) return error;
  strapi.log.warn((error as Error).stack ?? String(error));
  (error as Error).message = 'The request does not have the form that is needed.';
  if ('details' in (error as object)) (error as { details: unknown }).details = {};
  return error;
};
