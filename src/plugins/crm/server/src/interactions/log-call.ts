import type { Core } from '@strapi/strapi';
import type { callSchema } from '../../../shared/contracts/interactions';
import type { z } from 'zod';
import { UID } from '../content-types';
import { calendarDay, instantOf } from '../lib/clock';
import { refuse } from '../lib/problem';
import { getCaller } from '../rights';
import { getSettings } from '../settings';

/** A contact that is due on a day is due by the end of that working day, or of the day itself once that has passed. */
const DUE_BY = ['18:00', '23:59'];

/** Writes down a call with a customer as a document, so that every rule of interactions applies. */
export const logCall = async (
  strapi: Core.Strapi,
  customerDocumentId: string,
  call: z.output<typeof callSchema>,
  at: Date,
) => {
  const [{ timeZone }, { employee }] = await Promise.all([getSettings(strapi), getCaller(strapi)]);
  return strapi.documents(UID.interaction).create({
    data: {
      customer: customerDocumentId,
      employee: employee?.documentId,
      channel: 'call',
      direction: 'outbound',
      occurredAt: at.toISOString(),
      outcome: call.outcome,
      content: call.content || undefined,
      nextContactAt: call.nextContactOn ? dueAt(call.nextContactOn, at, timeZone) : undefined,
    },
  });
};

const dueAt = (day: string, at: Date, timeZone: string): string => {
  if (day < calendarDay(at, timeZone))
    refuse([{ path: ['nextContactOn'], message: 'The next contact must be today or later' }]);
  const instants = DUE_BY.map((time) => instantOf(day, time, timeZone));
  return (instants.find((instant) => instant > at) ?? instants[1]).toISOString();
};
