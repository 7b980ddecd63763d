import type { Core } from '@strapi/strapi';
import type { CustomerPlaybooks, CustomerRun } from '../../../shared/contracts/playbooks';
import { calendarDay } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { NEXT_STEPS } from './playbooks-sql';

const RUNS = `
  select r.id, r.document_id as "documentId", to_char(r.started_on, 'YYYY-MM-DD') as "startedOn", r.round,
    json_build_object('documentId', p.document_id, 'name', p.name, 'strategy', p.strategy, 'state', p.state) as playbook,
    (select count(*)::int from tasks t where t.playbook_run_key = r.id and t.archived_at is null
      and t.state not in ('done', 'cancelled')) as "openTasks"
  from playbook_runs r join playbooks p on p.id = r.playbook_key
  where r.customer_key = cast(:customer as int) and r.state = 'active'
  order by r.started_on, r.id`;

const CHOICES = `
  select p.document_id as "documentId", p.name from playbooks p
  where p.state = 'active' and not exists (
    select 1 from playbook_runs r
    where r.playbook_key = p.id and r.customer_key = cast(:customer as int) and r.state = 'active')
  order by p.name`;

type Row = Omit<CustomerRun, 'next' | 'playbook'> & { id: number; playbook: string | CustomerRun['playbook'] };

/** The playbooks that a customer (row id) is in, with the next step of each, and those to choose from. */
export const findOfCustomer = async (
  strapi: Core.Strapi,
  { customer, mayPutIn, now }: { customer: number; mayPutIn: boolean; now: Date },
): Promise<CustomerPlaybooks> => {
  const today = calendarDay(now, (await getSettings(strapi)).timeZone);
  const [rows, steps, choices] = await Promise.all([
    runSql<Row>(strapi, RUNS, { customer }),
    runSql<{ runId: number; title: string; day: string }>(strapi, NEXT_STEPS, { customer, today }),
    mayPutIn ? runSql<CustomerPlaybooks['choices'][number]>(strapi, CHOICES, { customer }) : [],
  ]);
  const runs = rows.map(({ id, playbook, ...run }): CustomerRun => {
    const step = steps.find(({ runId }) => runId === id);
    return {
      ...run,
      playbook: (typeof playbook === 'string' ? JSON.parse(playbook) : playbook) as CustomerRun['playbook'],
      next: step ? { title: step.title, day: step.day } : null,
    };
  });
  return { runs, choices };
};
