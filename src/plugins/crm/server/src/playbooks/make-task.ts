import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { instantOf } from '../lib/clock';
import { findCallerBack } from '../surveys';
import type { DueStep } from './playbooks-sql';

/** By when a task is due on its day, by the office's clock; one that is made in the evening, by the end of the day. */
const DUE_TIME = '18:00';
const LAST_TIME = '23:59';

/** The task of one step, for the owner, or for who answers for the customer when the owner has left. */
export const makeTask = async (
  strapi: Core.Strapi,
  playbook: number,
  step: DueStep,
  { now, today, timeZone }: { now: Date; today: string; timeZone: string },
) => {
  const evening = instantOf(today, DUE_TIME, timeZone);
  return strapi.documents(UID.task).create({
    data: {
      title: step.title,
      type: step.type,
      priority: step.priority ?? 'normal',
      notes: step.notes,
      origin: 'plan',
      dueAt: now < evening ? evening : instantOf(today, LAST_TIME, timeZone),
      occasion: step.occasion,
      playbookRunKey: step.runId,
      playbook: link(playbook),
      customer: link(step.customerId),
      assignee: link(await findCallerBack(strapi, step)),
      team: link(step.teamKey),
    } as never,
  });
};

const link = (id: number | null) => (id === null ? undefined : { set: [{ id }] });
