import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { CareFunnelQuery, CarePlanPage } from '../../../shared/contracts/care-outbox';
import { openChannels } from '../channels';
import { addDays, calendarDay } from '../lib/clock';
import type { Scope } from '../rights';
import { getSettings } from '../settings';
import { buildFunnel, type FunnelCount } from './build-funnel';
import { filterMessages } from './filter-messages';
import { toIso } from './find-messages';
import { findNextDays } from './form/find-occurrences';
import { calendarDays } from './planning/find-calendar';
import { findPlanRows } from './planning/plan-row';
import { usableChannels } from './planning/usable-channels';

interface View {
  scope: Scope;
  now: Date;
}

/** A plan with what became of its messages to customers whom the reader may see, and when it writes next. */
export const getPlanPage = async (
  strapi: Core.Strapi,
  { documentId, period }: CareFunnelQuery & { documentId: string },
  view: View,
): Promise<CarePlanPage> => {
  const [plan] = await findPlanRows(strapi, { document_id: documentId });
  if (!plan) throw new errors.NotFoundError('There is no such plan.', { documentId });
  const { timeZone } = await getSettings(strapi);
  const { to: calendarTo } = await calendarDays(strapi, view.now);
  const from = period === 'all' ? null : addDays(calendarDay(view.now, timeZone), 1 - Number(period));
  const [funnel, next] = await Promise.all([
    countFunnel(strapi, { plan: documentId, from: from ?? undefined }, view.scope, timeZone),
    plan.state === 'ended' ? { days: [], horizon: 0, dueCount: 0 } : findNextDays(strapi, plan, view),
  ]);
  return {
    documentId,
    name: plan.name,
    state: plan.state as CarePlanPage['state'],
    trigger: plan.trigger,
    purpose: plan.purpose,
    channels: usableChannels(plan.channels, openChannels(strapi)),
    sendAt: plan.send_at,
    activeSince: toIso(plan.active_since),
    audienceTiers: plan.audience_tiers ?? [],
    dueCount: next.dueCount,
    from,
    funnel,
    next: next.days,
    calendarTo,
    horizon: next.horizon,
  };
};

const countFunnel = async (
  strapi: Core.Strapi,
  filter: { plan: string; from?: string },
  scope: Scope,
  timeZone: string,
) => {
  const { messages } = await filterMessages(strapi, filter, scope, timeZone);
  const counts: Record<string, string>[] = await messages
    .groupBy('m.state', 'm.skip_reason')
    .select('m.state', 'm.skip_reason')
    .count({ messages: '*', unsubscribed: 'm.unsubscribed_at' });
  return buildFunnel(
    counts.map(
      ({ state, skip_reason, messages: all, unsubscribed }) =>
        ({
          state,
          skipReason: state === 'skipped' ? skip_reason : null,
          messages: Number(all),
          unsubscribed: Number(unsubscribed),
        }) as FunnelCount,
    ),
  );
};
