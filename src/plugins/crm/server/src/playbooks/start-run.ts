import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';

/** Row ids; `today` is the office's day. */
export const startRun = (
  strapi: Core.Strapi,
  { playbook, customer, today, byHand }: { playbook: number; customer: number; today: string; byHand: boolean },
) =>
  strapi.documents(UID.playbookRun).create({
    data: {
      playbook: { set: [{ id: playbook }] },
      customer: { set: [{ id: customer }] },
      startedOn: today,
      round: 1,
      roundStartedOn: today,
      byHand,
      state: 'active',
    } as never,
  });
