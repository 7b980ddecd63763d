import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { inTransaction, runSql } from '../lib/run-sql';
import { problemError } from '../lib/problem';
import { applyScope, type Scope } from '../rights';
import { PEACE } from './playbooks-sql';
import { resumeRun, stopRun } from './stop-run';

interface Run {
  id: number;
  documentId: string;
  state: string;
  stop_reason: string | null;
}

/** Takes a customer out of a playbook by hand. A run that is not there or not the reader's is a 404. */
export const takeOut = (strapi: Core.Strapi, scope: Scope, documentId: string, now: Date) =>
  withRun(strapi, scope, documentId, async (run) => {
    if (run.state !== 'active')
      throw problemError([{ path: ['state'], message: 'The customer is not in this playbook any more' }]);
    await stopRun(strapi, run, 'by_hand', now);
  });

/** Takes that back, unless something else speaks against it by now. */
export const takeBack = (strapi: Core.Strapi, scope: Scope, documentId: string) =>
  withRun(strapi, scope, documentId, async (run) => {
    const [{ may }] = await runSql<{ may: boolean }>(strapi, MAY_GO_ON, { run: run.id });
    if (run.stop_reason !== 'by_hand' || !may)
      throw problemError([{ path: ['state'], message: 'This cannot be taken back any more' }]);
    await resumeRun(strapi, run);
  });

const MAY_GO_ON = `
  select exists (
    select 1 from playbook_runs r join playbooks p on p.id = r.playbook_key join customers c on c.id = r.customer_key
    where r.id = cast(:run as int) and r.state = 'stopped' and p.state <> 'ended' and ${PEACE} is null
      and not exists (
        select 1 from playbook_runs other
        where other.playbook_key = r.playbook_key and other.customer_key = r.customer_key and other.state = 'active')
  ) as may`;

const withRun = (strapi: Core.Strapi, scope: Scope, documentId: string, work: (run: Run) => Promise<void>) =>
  strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('crm.playbooks'))");
    const run: Run | undefined = await inTransaction(strapi, (knex) =>
      applyScope(knex('playbook_runs'), scope)
        .where('document_id', documentId)
        .first('id', 'document_id as documentId', 'state', 'stop_reason'),
    );
    if (!run) throw new errors.NotFoundError('This customer is in no such playbook.', { documentId });
    await work(run);
  }) as unknown as Promise<void>;
