import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { UNDO_DAYS, type handOverSchema, type HandOverRun } from '../../../shared/contracts/leavers';
import { UID } from '../content-types';
import { unguarded } from '../guards';
import { refuse } from '../lib/problem';
import { runSql } from '../lib/run-sql';
import { auditMoves } from './audit-moves';
import { buildPlan, countHeld, takersOf, type PlannedRow } from './build-plan';
import { checkRequest, type HandOver, type Manager } from './check-request';
import type { Colleague } from './find-colleagues';
import { endLogins, findLogins } from './logins';
import { moveHoldings } from './move-holdings';
import { createRun, describeRun, getRun } from './runs';
import { sendNotices } from './send-notices';

const DAY_MS = 86_400_000;

/** One hand-over after another: whoever comes second sees what the first one left. */
export const lockHandOvers = (strapi: Core.Strapi) =>
  runSql(strapi, "select pg_advisory_xact_lock(hashtextextended('crm:leavers', 0))");

/**
 * Gives everything that an employee holds to the colleagues chosen, ends the employment in the records and the logins,
 * and tells the colleagues: all of it or nothing.
 */
export const runHandOver = (
  strapi: Core.Strapi,
  manager: Manager & { name: string },
  request: z.output<typeof handOverSchema>,
  at: Date,
): Promise<HandOverRun> =>
  strapi.db.transaction(() =>
    unguarded(async () => {
      await lockHandOvers(strapi);
      const handOver = await checkRequest(strapi, manager, request);
      const { leaver } = handOver;
      // A record that is being given to the leaver waits here, or is there to be moved on.
      await runSql(strapi, 'select 1 from employees where id = :id for update', { id: leaver.id });
      const plan = await buildPlan(strapi, handOver, { lock: true });
      checkPlan(handOver, plan);

      const id = randomUUID();
      const takers = takersOf(handOver);
      const receivers = takers.map(({ id: takerId, documentId, name }) => ({
        documentId,
        name,
        receives: countHeld(plan.filter(({ to }) => to === takerId)),
      }));
      const { adminUserId, restUserId } = await findLogins(strapi, leaver.id);
      await createRun(strapi, {
        id,
        employee_id: leaver.id,
        employee_document_id: leaver.documentId,
        employee_name: leaver.name,
        team_id: leaver.teamId,
        receivers,
        counts: countHeld(plan),
        before: { state: leaver.state, adminUserId, restUserId },
        run_by: manager.adminUserId,
        run_by_name: manager.name,
        run_at: at,
        undo_until: new Date(at.getTime() + UNDO_DAYS * DAY_MS),
      });
      await moveHoldings(strapi, { runId: id, leaver, takers, plan, at });
      if (leaver.state !== 'left')
        await strapi.documents(UID.employee).update({ documentId: leaver.documentId, data: { state: 'left' } });
      await endLogins(strapi, { adminUserId, restUserId });
      await sendNotices(strapi, { runId: id, leaver, receivers, at });
      const run = describeRun(await getRun(strapi, id, { lock: false }), at);
      await auditMoves(strapi, 'hand_over', { run, records: recordsOf(leaver, takers, plan) });
      return run;
    }),
  ) as unknown as Promise<HandOverRun>;

const refTo = ({ documentId, name }: Colleague) => ({ documentId, label: name });

const recordsOf = (leaver: Colleague, takers: Colleague[], plan: PlannedRow[]) => {
  const refs = new Map(takers.map((taker) => [taker.id, refTo(taker)]));
  return plan.map((row) => ({ ...row, from: refTo(leaver), to: refs.get(row.to ?? -1) ?? null }));
};

const checkPlan = ({ leaver }: HandOver, plan: PlannedRow[]): void => {
  const open = plan.filter(({ to }) => to === undefined).map(({ held }) => held);
  const isLeading = (held: string) => held === 'teams' || held === 'staff';
  refuse([
    ...(plan.length === 0 && leaver.state === 'left'
      ? [{ path: ['employee'], message: 'This employee has left already and holds no open work.' }]
      : []),
    ...(open.some((held) => !isLeading(held))
      ? [{ path: ['receivers'], message: 'Choose at least one colleague who takes over.' }]
      : []),
    ...(open.some(isLeading) ? [{ path: ['leadTo'], message: 'Choose who leads the team from now on.' }] : []),
  ]);
};
