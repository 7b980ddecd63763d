import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { pickLanguage } from '../lib/page-language';
import { sendPage } from '../lib/public-page';
import type { ProviderCall } from './channel';
import { publicUrl } from './configuration';
import { moveMessage } from './move-message';
import { findChannelOf } from './registry';
import { takeReply } from './take-reply';
import { buildPage, buildUnknownPage } from './unsubscribe/page';
import { findUnsubscribable, unsubscribe } from './unsubscribe/unsubscribe';

/** Under which koa-body keeps the body as it came (`includeUnparsed` in config/middlewares.ts). */
const UNPARSED = Symbol.for('unparsedBody');

export const controller: Feature['controller'] = ({ strapi }) => ({
  /** What a provider tells of messages and answers. Of a message nobody knows it learns nothing. */
  async receive(ctx) {
    const found = await findChannelOf(strapi, ctx.params.provider as string);
    if (!found?.channel.readCall) throw new errors.NotFoundError('There is no such provider here.');
    const { slug, channel } = found;
    const told = await channel.readCall?.(callOf(strapi, ctx));
    const at = now();
    for (const receipt of told?.receipts ?? [])
      await moveMessage(strapi, { ...receipt, channel: slug, provider: channel.provider, now: at });
    for (const reply of told?.replies ?? []) await takeReply(strapi, { ...reply, provider: channel.provider }, at);
    ctx.status = 200;
    ctx.body = told?.answer ?? '';
  },

  /** Changes nothing: programs that look for viruses open every link. */
  async showUnsubscribe(ctx) {
    const message = await findUnsubscribable(strapi, ctx.params.token as string);
    const language = pickLanguage(message?.language, ctx.acceptsLanguages());
    sendPage(
      ctx,
      message ? 200 : 404,
      message ? buildPage(language, message.isDone, message) : buildUnknownPage(language),
    );
  },

  async unsubscribe(ctx) {
    const message = await findUnsubscribable(strapi, ctx.params.token as string);
    const language = pickLanguage(message?.language, ctx.acceptsLanguages());
    if (message) await unsubscribe(strapi, message, now());
    sendPage(ctx, message ? 200 : 404, message ? buildPage(language, true, message) : buildUnknownPage(language));
  },
});

const callOf = (strapi: Core.Strapi, ctx: Context): ProviderCall => {
  const body = (ctx.request as { body?: unknown }).body;
  return {
    url: `${publicUrl(strapi)}${ctx.url}`,
    query: ctx.query,
    headers: ctx.headers,
    body,
    rawBody: String((body as Record<symbol, unknown> | undefined)?.[UNPARSED] ?? ''),
    now: now(),
  };
};
