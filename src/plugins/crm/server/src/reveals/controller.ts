import { revealSchema, type Revealed, type RevealTerms } from '../../../shared/contracts/reveals';
import { isOurType } from '../content-types';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { problemError } from '../lib/problem';
import { validate } from '../lib/validate';
import { getSettings } from '../settings';
import { assertReadable } from './assert-readable';
import { countReveals } from './daily-limit';
import { encryptedPath } from './find-value';
import { revealValue } from './reveal-value';

export const controller: Feature['controller'] = ({ strapi }) => ({
  async terms(ctx) {
    const { revealNeedsReason, revealDailyLimit, timeZone } = await getSettings(strapi);
    const used = await countReveals(strapi, ctx.state.user.id, { now: now(), timeZone });
    ctx.body = {
      data: { needsReason: revealNeedsReason, remaining: Math.max(0, revealDailyLimit - used) },
    } satisfies { data: RevealTerms };
  },

  async create(ctx) {
    const { type: uid, documentId, field, reason } = validate(revealSchema, ctx.request.body);
    if (!isOurType(uid) || !strapi.contentTypes[uid as never])
      throw problemError([{ path: ['type'], message: 'There is no such type.' }]);
    const path = encryptedPath(strapi, uid, field);
    if (!path) throw problemError([{ path: ['field'], message: 'This field is not hidden.' }]);
    const { title } = await assertReadable(strapi, ctx, { uid, documentId, path });
    if ((await getSettings(strapi)).revealNeedsReason && !reason)
      throw problemError([{ path: ['reason'], message: 'Say why you need to see it.' }]);
    const adminUserId: number = ctx.state.user.id;
    ctx.set('Cache-Control', 'no-store');
    ctx.body = {
      data: await revealValue(strapi, { adminUserId, uid, documentId, field, path, title, reason, now: now() }),
    } satisfies { data: Revealed };
  },
});
