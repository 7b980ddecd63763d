import type { Core } from '@strapi/strapi';
import type { HandOverRun } from '../../../shared/contracts/leavers';
import { UID } from '../content-types';
import { addDays, calendarDay, instantOf } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';
import { noticeText } from './notice-text';

const DUE_TIME = '18:00';

/** Each colleague finds a task among their own that says what they have taken over. */
export const sendNotices = async (
  strapi: Core.Strapi,
  {
    runId,
    leaver,
    receivers,
    at,
  }: { runId: string; leaver: { name: string }; receivers: HandOverRun['receivers']; at: Date },
): Promise<void> => {
  const { language, timeZone } = await getSettings(strapi);
  const dueAt = instantOf(addDays(calendarDay(at, timeZone), 1), DUE_TIME, timeZone).toISOString();
  const notices: string[] = [];
  for (const { documentId, receives } of receivers) {
    if (Object.keys(receives).length === 0) continue;
    const title = noticeText(language, leaver.name, receives);
    const task = await strapi.documents(UID.task).create({
      data: { title, type: 'other', origin: 'rule', priority: 'high', dueAt, assignee: documentId } as never,
    });
    notices.push(task.documentId);
  }
  await runSql(strapi, 'update crm_leavers.hand_overs set notices = :notices where id = :runId', {
    runId,
    notices: JSON.stringify(notices),
  });
};

/** After a hand-over was taken back nobody has to look at what they took over. */
export const withdrawNotices = async (strapi: Core.Strapi, notices: readonly string[]): Promise<void> => {
  for (const documentId of notices) {
    const task = await strapi.documents(UID.task).findOne({ documentId, fields: ['state'] });
    if (task && !['done', 'cancelled'].includes(task.state as string))
      await strapi.documents(UID.task).update({ documentId, data: { state: 'cancelled' } });
  }
};
