import type { Core } from '@strapi/strapi';
import { calendarDay } from '../lib/clock';
import { problemError } from '../lib/problem';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { makeTask } from './make-task';
import { DUE_STEPS, PEACE, type DueStep } from './playbooks-sql';
import { startRun } from './start-run';

interface Found {
  customer: number;
  owner_key: number | null;
  peace: 'archived' | 'do_not_contact' | 'complaint_open' | null;
  playbook: number | null;
  state: string | null;
  is_in: boolean;
}

const FIND = `
  select c.id as customer, c.owner_key, ${PEACE} as peace, p.id as playbook, p.state,
    exists (select 1 from playbook_runs r where r.playbook_key = p.id and r.customer_key = c.id and r.state = 'active') as is_in
  from customers c left join playbooks p on p.document_id = :playbook
  where c.id = cast(:customer as int)`;

const REFUSALS = {
  archived: 'An archived customer is not put into a playbook',
  do_not_contact: 'This customer is not to be contacted',
  complaint_open: 'A serious complaint of this customer is open: settle that first',
};

/** Puts a customer (row id) into a playbook (document id) that runs, whoever it is for, and makes the tasks of today. */
export const putIn = (strapi: Core.Strapi, { customer, playbook }: { customer: number; playbook: string }, now: Date) =>
  strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('crm.playbooks'))");
    const [found] = await runSql<Found>(strapi, FIND, { customer, playbook });
    const problem = problemOf(found);
    if (problem) throw problemError([{ path: ['playbook'], message: problem }]);
    const { timeZone } = await getSettings(strapi);
    const today = calendarDay(now, timeZone);
    const run = await startRun(strapi, { playbook: found.playbook as number, customer, today, byHand: true });
    const steps = await runSql<DueStep>(strapi, DUE_STEPS, {
      playbook: found.playbook,
      run: Number(run.id),
      today,
      most: 100,
    });
    for (const step of steps) await makeTask(strapi, found.playbook as number, step, { now, today, timeZone });
    return run.documentId;
  }) as unknown as Promise<string>;

const problemOf = ({ playbook, state, is_in, peace, owner_key }: Found): string | undefined => {
  if (playbook === null) return 'There is no such playbook';
  if (state !== 'active') return 'This playbook is not running: switch it on first';
  if (is_in) return 'The customer is in this playbook already';
  if (peace) return REFUSALS[peace];
  return owner_key === null ? 'Nobody looks after this customer: choose an owner first' : undefined;
};
