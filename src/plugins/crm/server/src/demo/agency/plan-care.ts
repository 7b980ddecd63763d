import { BIRTHDAY_PLAN, renderMessage } from '../../care';
import { addDays, calendarDay, instantOf } from '../../lib/clock';
import type { NewDocument } from '../../lib/insert-documents';
import type { Builders } from '../builders';
import type { Random } from '../random';
import { daysAfter } from './moments';
import type { CustomerPlan } from './plan-customers';
import { SERVICE_DESK } from './plan-staff';

export interface CarePlans {
  consents: NewDocument[];
  plans: NewDocument[];
  messages: NewDocument[];
}

/** Consents, the active birthday plan, and what it sent or skipped in the past year. */
export const planCare = (
  random: Random,
  { aConsent }: Builders,
  customers: CustomerPlan[],
  { now, timeZone, officeName }: { now: Date; timeZone: string; officeName: string },
): CarePlans => {
  const consents: NewDocument[] = [];
  const stateOf = new Map<number, string>();
  customers.forEach(({ document, createdAt, owner }, customer) => {
    const state = document.emails ? random.pickWeighted({ granted: 78, unknown: 14, withdrawn: 8 }) : 'unknown';
    stateOf.set(customer, state);
    if (state === 'unknown') return;
    consents.push(
      aConsent({
        customer,
        state,
        method: state === 'withdrawn' ? 'stop_reply' : random.pickWeighted({ form: 50, verbal: 30, written: 20 }),
        recordedAt: createdAt,
        recordedBy: random.isLikely(0.8) ? owner : SERVICE_DESK,
        createdAt,
      }),
    );
  });

  const today = calendarDay(now, timeZone);
  const messages = customers
    .flatMap((plan, customer) => {
      const day = lastBirthday(plan, today);
      const scheduledFor = day && instantOf(day, '09:00', timeZone);
      if (!scheduledFor || scheduledFor < plan.createdAt || scheduledFor < daysAfter(now, -365)) return [];
      return [buildMessage(plan, customer, stateOf.get(customer) as string, scheduledFor, officeName)];
    })
    .sort((a, b) => (a.scheduledFor as Date).getTime() - (b.scheduledFor as Date).getTime());

  const sent = messages.filter((message) => message.state === 'sent');
  Object.assign(sent[sent.length - 3], {
    state: 'dead',
    sentAt: undefined,
    providerId: undefined,
    attempts: 5,
    lastError: '550 5.1.1 mailbox unavailable',
  });
  Object.assign(sent[sent.length - 2], {
    state: 'uncertain',
    sentAt: undefined,
    providerId: undefined,
    lastError: 'The connection ended after the message was handed over',
  });
  const plan = { ...BIRTHDAY_PLAN, state: 'active', activeSince: now, createdAt: daysAfter(now, -400) };
  return { consents, plans: [plan], messages };
};

/** The latest one before `today`, `YYYY-MM-DD`. */
const lastBirthday = ({ document }: CustomerPlan, today: string): string | undefined => {
  if (!document.birthMonth) return undefined;
  const rest = `${String(document.birthMonth).padStart(2, '0')}-${String(document.birthDay).padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  return `${year}-${rest}` < addDays(today, 0) ? `${year}-${rest}` : `${year - 1}-${rest}`;
};

const buildMessage = (
  { document, origin }: CustomerPlan,
  customer: number,
  consent: string,
  scheduledFor: Date,
  officeName: string,
): NewDocument => {
  const address = (document.emails as { address: string }[] | undefined)?.[0].address;
  const skipReason = document.doNotContact
    ? 'do_not_contact'
    : !address
      ? 'no_address'
      : consent === 'withdrawn'
        ? 'opted_out'
        : consent === 'granted'
          ? undefined
          : 'no_consent';
  const language = origin === 'gb' ? 'en' : 'zh-CN';
  const year = scheduledFor.toISOString().slice(0, 4);
  const base = {
    plan: 0,
    customer,
    occurrenceKey: `birthday:${year}`,
    scheduledFor,
    createdAt: scheduledFor,
    updatedAt: scheduledFor,
  };
  if (skipReason) return { ...base, state: 'skipped', skipReason, attempts: 0 };
  const sentAt = new Date(scheduledFor.getTime() + 40_000);
  const template = BIRTHDAY_PLAN.templates.find((t) => t.language === language) ?? BIRTHDAY_PLAN.templates[0];
  const rendered = renderMessage(template, {
    customer: { name: document.name, givenName: document.givenName ?? '' },
    owner: { name: '' },
    office: { name: officeName },
    occasion: { year },
  });
  return {
    ...base,
    channel: 'email',
    address,
    language,
    subject: rendered.subject,
    body: rendered.text,
    state: 'sent',
    attempts: 1,
    handedOverAt: sentAt,
    sentAt,
    providerId: `<${customer}.${scheduledFor.getTime()}@example.com>`,
  };
};
