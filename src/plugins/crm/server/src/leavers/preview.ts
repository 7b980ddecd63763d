import type { Core } from '@strapi/strapi';
import type { Preview, Receiver, Warning } from '../../../shared/contracts/leavers';
import { runSql } from '../lib/run-sql';
import { buildPlan, countHeld, takersOf } from './build-plan';
import type { HandOver } from './check-request';
import { findLogins } from './logins';
import type { Colleague } from './find-colleagues';

const OWNED = `
  select owner_key as id, count(*)::int as customers from customers
  where owner_key = any(:ids) and archived_at is null group by owner_key`;
const STAYS = `
  select (select count(*)::int from interactions where owner_key = :id and archived_at is null) as interactions,
    (select count(*)::int from transactions where owner_key = :id and stage in ('completed', 'cancelled') and archived_at is null) as transactions`;

/** What a hand-over would do. Nothing is locked and nothing written. */
export const previewHandOver = async (strapi: Core.Strapi, handOver: HandOver): Promise<Preview> => {
  const { leaver } = handOver;
  const plan = await buildPlan(strapi, handOver, { lock: false });
  const takers = takersOf(handOver);
  const owned = await runSql<{ id: number; customers: number }>(strapi, OWNED, { ids: takers.map(({ id }) => id) });
  const receivers = takers.map(
    (taker): Receiver => ({
      documentId: taker.documentId,
      name: taker.name,
      team: taker.team,
      capacity: taker.capacity,
      customers: owned.find(({ id }) => id === taker.id)?.customers ?? 0,
      receives: countHeld(plan.filter(({ to }) => to === taker.id)),
    }),
  );
  const { adminUserId, restUserId, isShared } = await findLogins(strapi, leaver.id);
  const [stays] = await runSql<Preview['stays']>(strapi, STAYS, { id: leaver.id });
  return {
    employee: {
      documentId: leaver.documentId,
      name: leaver.name,
      team: leaver.team,
      manager: leaver.manager,
      state: leaver.state,
    },
    logins: { panel: adminUserId !== null, rest: restUserId !== null },
    counts: countHeld(plan),
    receivers,
    unassigned: [...new Set(plan.filter(({ to }) => to === undefined).map(({ held }) => held))],
    released: plan.filter(({ to }) => to === null).length,
    stays,
    warnings: [
      ...(isShared ? [{ key: 'sharedLogin' as const, values: { name: leaver.name } }] : []),
      ...takers.flatMap((taker, place) => warningsOf(leaver, taker, receivers[place])),
    ],
  };
};

const warningsOf = (leaver: Colleague, taker: Colleague, receiver: Receiver): Warning[] => {
  const gets = receiver.receives.customers ?? 0;
  const { name } = taker;
  const warnings: Warning[] = [];
  if (taker.capacity !== null && gets > 0 && receiver.customers + gets > taker.capacity)
    warnings.push({
      key: 'overCapacity',
      values: { name, customers: receiver.customers + gets, capacity: taker.capacity },
    });
  if (taker.adminUserId === null && taker.restUserId === null) warnings.push({ key: 'noLogin', values: { name } });
  if (taker.leadPaused && gets > 0) warnings.push({ key: 'paused', values: { name } });
  if (leaver.team && taker.team && taker.teamId !== leaver.teamId && gets > 0)
    warnings.push({ key: 'otherTeam', values: { name, team: taker.team, from: leaver.team } });
  return warnings;
};
