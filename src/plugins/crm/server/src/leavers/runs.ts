import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { HandOverRun } from '../../../shared/contracts/leavers';
import { runSql } from '../lib/run-sql';
import type { Scope } from '../rights';
import type { EndedLogins } from './logins';
import { mayHandOver } from './may-hand-over';

/** What was so before a hand-over, to be put back. */
export interface Before extends EndedLogins {
  state: string;
}

export interface RunRow {
  id: string;
  employee_id: number;
  employee_document_id: string;
  employee_name: string;
  team_id: number | null;
  receivers: HandOverRun['receivers'];
  counts: HandOverRun['counts'];
  before: Before;
  notices: string[];
  run_by_name: string;
  run_at: Date;
  undo_until: Date;
  undone_at: Date | null;
  undone_by_name: string | null;
}

const SHOWN = 50;

/** Strapi has pg leave JSON a string. */
const json = <T>(value: T | string): T => (typeof value === 'string' ? (JSON.parse(value) as T) : value);
const read = (row: RunRow): RunRow => ({
  ...row,
  receivers: json(row.receivers),
  counts: json(row.counts),
  before: json(row.before),
  notices: json(row.notices),
});

export const describeRun = (row: RunRow, now: Date): HandOverRun => ({
  id: row.id,
  employee: { documentId: row.employee_document_id, name: row.employee_name },
  receivers: row.receivers,
  counts: row.counts,
  logins: { panel: row.before.adminUserId !== null, rest: row.before.restUserId !== null },
  runBy: row.run_by_name,
  runAt: row.run_at.toISOString(),
  undoUntil: row.undo_until.toISOString(),
  undoneAt: row.undone_at?.toISOString() ?? null,
  undoneBy: row.undone_by_name,
  canUndo: row.undone_at === null && row.undo_until > now,
});

export const createRun = async (
  strapi: Core.Strapi,
  run: Omit<RunRow, 'undone_at' | 'undone_by_name' | 'notices'> & { run_by: number },
): Promise<void> => {
  const columns = Object.keys(run);
  await runSql(
    strapi,
    `insert into crm_leavers.hand_overs (${columns.join(', ')}) values (${columns.map((name) => `:${name}`).join(', ')})`,
    {
      ...run,
      receivers: JSON.stringify(run.receivers),
      counts: JSON.stringify(run.counts),
      before: JSON.stringify(run.before),
    },
  );
};

/** The latest hand-overs of people whom the reader may hand over. */
export const findRuns = async (strapi: Core.Strapi, scope: Scope): Promise<RunRow[]> => {
  const rows = await runSql<RunRow>(strapi, 'select * from crm_leavers.hand_overs order by run_at desc');
  return rows
    .filter((row) => mayHandOver(scope, { id: row.employee_id, teamId: row.team_id }))
    .slice(0, SHOWN)
    .map(read);
};

export const getRun = async (strapi: Core.Strapi, id: string, { lock }: { lock: boolean }): Promise<RunRow> => {
  const [row] = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? await runSql<RunRow>(strapi, `select * from crm_leavers.hand_overs where id = :id ${lock ? 'for update' : ''}`, {
        id,
      })
    : [];
  if (!row) throw new errors.NotFoundError('There is no such hand-over.', { id });
  return read(row);
};
