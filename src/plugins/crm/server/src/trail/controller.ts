import type { Context } from 'koa';
import {
  auditFiltersSchema,
  auditQuerySchema,
  type AuditChoices,
  type AuditPage,
} from '../../../shared/contracts/audit';
import { findLogin, recordAudit } from '../audit';
import type { Ability } from '../guards';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { validate } from '../lib/validate';
import { getSettings } from '../settings';
import { exportEntries } from './export-entries';
import { findChoices, findEntries } from './find-entries';
import { findHistory } from './find-history';

export const controller: Feature['controller'] = ({ strapi }) => ({
  async find(ctx) {
    const { before, limit, ...filters } = validate(auditQuerySchema, ctx.query);
    const { timeZone } = await getSettings(strapi);
    ctx.body = (await findEntries(strapi.db.connection, { filters, before, limit, timeZone })) satisfies AuditPage;
  },

  async choices(ctx) {
    ctx.body = { data: await findChoices(strapi) } satisfies { data: AuditChoices };
  },

  async export(ctx) {
    const filters = validate(auditFiltersSchema, ctx.query);
    const { timeZone } = await getSettings(strapi);
    const at = now().toISOString();
    const { actor, actorName } = await findLogin(strapi, 'admin', (ctx.state.user as { id: number }).id);
    await recordAudit(strapi, { action: 'export', title: 'audit', details: { ...filters } });
    const mark = `Exported by ${actorName} (${actor}) at ${at}; filters ${JSON.stringify(filters)}`;
    ctx.set('content-type', 'text/csv; charset=utf-8');
    ctx.set('content-disposition', `attachment; filename="audit-${at.slice(0, 10)}.csv"`);
    ctx.body = exportEntries(strapi.db.connection, { filters, timeZone }, mark);
  },

  async history(ctx: Context) {
    const { uid, documentId } = ctx.params as { uid: string; documentId: string };
    const { userAbility } = ctx.state as { userAbility: Ability };
    const { timeZone } = await getSettings(strapi);
    const { entries, more } = await findHistory(strapi, { uid, documentId, ability: userAbility, timeZone });
    ctx.body = { data: entries, meta: { more } };
  },
});
