import type { Core } from '@strapi/strapi';
import type { StopReason } from '../../../shared/contracts/playbooks';
import { UID } from '../content-types';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { addLine, removeLine, stopText } from './stop-text';

interface TaskRow {
  documentId: string;
  notes: string | null;
}

const tasksOf = (strapi: Core.Strapi, run: number, condition: string) =>
  runSql<TaskRow>(
    strapi,
    `select t.document_id as "documentId", t.notes from tasks t
     where t.playbook_run_key = :run and t.archived_at is null and ${condition} order by t.id for update`,
    { run },
  );

/** Takes a customer out of a playbook and cancels the run's open tasks. Call it in a transaction. */
export const stopRun = async (
  strapi: Core.Strapi,
  run: { id: number; documentId: string },
  reason: StopReason,
  now: Date,
): Promise<void> => {
  const { language } = await getSettings(strapi);
  await strapi.documents(UID.playbookRun).update({
    documentId: run.documentId,
    data: { state: 'stopped', stopReason: reason, stoppedAt: now } as never,
  });
  for (const { documentId, notes } of await tasksOf(strapi, run.id, "t.state not in ('done', 'cancelled')"))
    await strapi.documents(UID.task).update({
      documentId,
      data: { state: 'cancelled', notes: addLine(notes, stopText(language, reason)) } as never,
    });
};

/** Takes back that somebody took a customer out: the run goes on, and what it cancelled is to be done again. */
export const resumeRun = async (strapi: Core.Strapi, run: { id: number; documentId: string }): Promise<void> => {
  const { language } = await getSettings(strapi);
  const line = stopText(language, 'by_hand');
  await strapi.documents(UID.playbookRun).update({
    documentId: run.documentId,
    data: { state: 'active', stopReason: null, stoppedAt: null } as never,
  });
  for (const { documentId, notes } of await tasksOf(strapi, run.id, "t.state = 'cancelled'")) {
    const before = removeLine(notes, line);
    if (before !== null)
      await strapi.documents(UID.task).update({ documentId, data: { state: 'todo', notes: before } as never });
  }
};
