import type { Core } from '@strapi/strapi';
import type { PlaybookCard, PlaybooksOverview, StopReason } from '../../../shared/contracts/playbooks';
import { UID } from '../content-types';
import { calendarDay } from '../lib/clock';
import { applyScope, type Scope } from '../rights';
import { getSettings } from '../settings';
import { waitingCustomers } from './find-waiting';
import { findPlaybookRows, type PlaybookRow } from './playbook-row';

export interface View {
  customers: Scope;
  runs: Scope;
  tasks: Scope;
  now: Date;
}

/** All playbooks, those that run first, with figures of what the reader may see. */
export const findOverview = async (strapi: Core.Strapi, view: View): Promise<PlaybooksOverview> => {
  const [rows, stored, runs, tasks] = await Promise.all([
    findPlaybookRows(strapi, 'all'),
    strapi.db.query(UID.playbook).findMany({ populate: ['steps'] }),
    countRuns(strapi, view),
    countTasks(strapi, view),
  ]);
  const stepsOf = new Map(stored.map(({ id, steps }) => [id, steps as PlaybookCard['steps']]));
  const { timeZone } = await getSettings(strapi);
  const today = calendarDay(view.now, timeZone);
  const playbooks: PlaybookCard[] = [];
  for (const row of rows)
    playbooks.push({
      id: row.id,
      documentId: row.document_id,
      name: row.name,
      strategy: row.strategy,
      state: row.state,
      activeSince: row.active_since && new Date(row.active_since).toISOString(),
      audience: {
        tiers: row.audience_tiers ?? [],
        stages: row.audience_stages ?? [],
        sources: row.audience_sources ?? [],
        types: row.audience_types ?? [],
      },
      steps: (stepsOf.get(row.id) ?? []).map(({ afterDays, taskType, title }) => ({ afterDays, taskType, title })),
      repeatAfterDays: row.repeat_after_days,
      newPerOwnerAndDay: row.new_per_owner_and_day,
      waiting:
        row.state === 'ended' ? { customers: 0, owners: 0 } : await countWaiting(strapi, row, view.customers, today),
      runs: runs.get(row.id) ?? { active: 0, completed: 0, stopped: {} },
      tasks: tasks.get(row.id) ?? { open: 0, overdue: 0, done: 0 },
    });
  const order = ['active', 'paused', 'draft', 'ended'];
  return { playbooks: playbooks.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)) };
};

const countWaiting = async (strapi: Core.Strapi, row: PlaybookRow, scope: Scope, today: string) => {
  const [counted] = await waitingCustomers(strapi, row, scope, today).customers.select(
    strapi.db.connection.raw('count(*)::int as customers, count(distinct c.owner_key)::int as owners'),
  );
  return counted as { customers: number; owners: number };
};

const countRuns = async (strapi: Core.Strapi, view: View) => {
  const rows: { playbook_key: number; state: string; stop_reason: StopReason | null; count: string }[] =
    await applyScope(strapi.db.connection('playbook_runs'), view.runs)
      .whereNotNull('playbook_key')
      .groupBy('playbook_key', 'state', 'stop_reason')
      .select('playbook_key', 'state', 'stop_reason')
      .count('* as count');
  const found = new Map<number, PlaybookCard['runs']>();
  for (const { playbook_key, state, stop_reason, count } of rows) {
    const runs = found.get(playbook_key) ?? { active: 0, completed: 0, stopped: {} };
    if (state === 'active') runs.active += Number(count);
    else if (state === 'completed') runs.completed += Number(count);
    else if (stop_reason) runs.stopped[stop_reason] = Number(count);
    found.set(playbook_key, runs);
  }
  return found;
};

/** By the relation that lists are filtered by, so that a figure and the list behind it are one. */
const countTasks = async (strapi: Core.Strapi, view: View) => {
  const knex = strapi.db.connection;
  const open = "t.state not in ('done', 'cancelled')";
  const rows: ({ playbook_id: number } & PlaybookCard['tasks'])[] = await applyScope(
    knex('tasks as t').join('tasks_playbook_lnk as l', 'l.task_id', 't.id'),
    view.tasks,
    't',
  )
    .whereNull('t.archived_at')
    .groupBy('l.playbook_id')
    .select(
      'l.playbook_id',
      knex.raw(`count(*) filter (where ${open})::int as open`),
      knex.raw(`count(*) filter (where ${open} and t.due_at < ?)::int as overdue`, [view.now.toISOString()]),
      knex.raw("count(*) filter (where t.state = 'done')::int as done"),
    );
  return new Map(rows.map(({ playbook_id, ...tasks }) => [playbook_id, tasks]));
};
