import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { HandOverRun, UndoPreview } from '../../../shared/contracts/leavers';
import { UID } from '../content-types';
import { unguarded } from '../guards';
import { problemError } from '../lib/problem';
import { runSql } from '../lib/run-sql';
import { auditMoves } from './audit-moves';
import { countHeld } from './build-plan';
import { checkLeaver, type Manager } from './check-request';
import { findColleagues, type Colleague } from './find-colleagues';
import { findMovedRows, type MovedRow } from './find-moved-rows';
import { lockHandOvers } from './hand-over';
import { reopenLogins } from './logins';
import { restoreRows } from './restore-rows';
import { describeRun, getRun, type RunRow } from './runs';
import { withdrawNotices } from './send-notices';

const checkedRun = async (strapi: Core.Strapi, manager: Manager, id: string, lock: boolean) => {
  const run = await getRun(strapi, id, { lock });
  const [leaver] = await findColleagues(strapi, [run.employee_document_id]);
  if (!leaver) throw new errors.NotFoundError('There is no such employee.', { documentId: run.employee_document_id });
  await checkLeaver(strapi, manager, leaver);
  return { run, leaver };
};

const checkTime = (run: RunRow, at: Date) => {
  const refuse = (message: string) => problemError([{ path: ['id'], message }]);
  if (run.undone_at) throw refuse('This hand-over has been taken back already.');
  if (run.undo_until <= at) throw refuse('The week in which it could be taken back is over.');
};

export const previewUndo = async (strapi: Core.Strapi, manager: Manager, id: string): Promise<UndoPreview> => {
  const { run } = await checkedRun(strapi, manager, id, false);
  const rows = await findMovedRows(strapi, run.id, { lock: false });
  const total = Object.values(run.counts).reduce((sum, count) => sum + count, 0);
  const returning = rows.filter(({ fate }) => fate === 'returns');
  const finished = rows.filter(({ fate }) => fate === 'finished').length;
  return {
    returns: countHeld(returning),
    stays: { finished, reassigned: total - returning.length - finished },
    logins: { panel: run.before.adminUserId !== null, rest: run.before.restUserId !== null },
  };
};

/**
 * Takes a hand-over back: what is still open and with the colleague who got it returns to the employee, with its team
 * and date of before; what was given on or finished since stays. The employee works again and can log in.
 */
export const undoHandOver = (
  strapi: Core.Strapi,
  manager: Manager & { name: string },
  id: string,
  at: Date,
): Promise<HandOverRun> =>
  strapi.db.transaction(() =>
    unguarded(async () => {
      await lockHandOvers(strapi);
      const { run, leaver } = await checkedRun(strapi, manager, id, true);
      checkTime(run, at);
      const rows = await findMovedRows(strapi, run.id, { lock: true });
      const returning = rows.filter(({ fate }) => fate === 'returns');
      await restoreRows(strapi, { employeeId: leaver.id, rows: returning, at });
      if (leaver.state === 'left' && run.before.state !== 'left')
        await strapi
          .documents(UID.employee)
          .update({ documentId: leaver.documentId, data: { state: run.before.state as 'active' } });
      await reopenLogins(strapi, run.before);
      await withdrawNotices(strapi, run.notices);
      await runSql(strapi, 'update crm_leavers.hand_overs set undone_at = :at, undone_by_name = :name where id = :id', {
        id: run.id,
        at,
        name: manager.name,
      });
      const undone = describeRun(await getRun(strapi, run.id, { lock: false }), at);
      await auditMoves(strapi, 'hand_over_undo', { run: undone, records: await recordsOf(strapi, leaver, returning) });
      return undone;
    }),
  ) as unknown as Promise<HandOverRun>;

const recordsOf = async (strapi: Core.Strapi, leaver: Colleague, rows: MovedRow[]) => {
  const names = new Map(
    (await findColleagues(strapi)).map(({ id, documentId, name }) => [id, { documentId, label: name }]),
  );
  const back = { documentId: leaver.documentId, label: leaver.name };
  return rows.map((row) => ({ ...row, from: names.get(row.to ?? -1) ?? null, to: back }));
};
