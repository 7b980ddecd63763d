import type { Core } from '@strapi/strapi';
import { SEND_FAULTS } from '../../../shared/contracts/care-outbox';
import { UID } from '../content-types';
import { awaitTurn, getChannel } from '../channels';
import { decryptField } from '../encryption';
import type { WatchChannel } from './hold-channels';
import { inviteToSurvey } from './invite-to-survey';
import type { Outcomes } from './open-outcomes';
import { LEASE_MS } from './outbox';
import { pickResendTime } from './pick-resend-time';
import { pickTemplate } from './pick-template';
import { cut, DEAD, sendOutcome } from './send-outcome';
import type { Taken } from './take-messages';
import { writeMessage } from './write-message';

/** By then the message ahead has left, unless its channel is slow. */
const BEHIND_MS = 30_000;

/** Writes one message, hands it to its channel and notes what became of it. */
export const carryMessage = async (
  strapi: Core.Strapi,
  { message, sources, settings }: Taken,
  { settle, conclude, watch }: Outcomes & { watch: WatchChannel },
  clock: () => Date,
): Promise<void> => {
  const fail = async (last_error: string) => void (await conclude(message, { ...DEAD, last_error }));
  const wait = async (next_attempt_at: Date) => {
    const state = message.attempts > 0 ? 'failed' : 'pending';
    await settle(message, { state, next_attempt_at, worker: null, lease_until: null });
  };

  if (message.obstacle)
    return void (await conclude(message, {
      state: 'skipped',
      skip_reason: message.obstacle,
      worker: null,
      lease_until: null,
    }));

  if (message.isQuiet) {
    const opens = pickResendTime(clock(), message.timeZone, settings);
    if (message.sendBefore && opens >= message.sendBefore)
      return void (await conclude(message, {
        state: 'skipped',
        skip_reason: 'quiet_hours_expired',
        worker: null,
        lease_until: null,
      }));
    return wait(opens);
  }

  if (message.isBehind) return wait(new Date(clock().getTime() + BEHIND_MS));

  const to = decryptField(UID.careMessage, 'address', message.address);
  if (to === undefined) return fail(SEND_FAULTS.address);
  const channel = await getChannel(strapi, message.channel);
  if (!channel) return fail(SEND_FAULTS.channel);

  const secrets = await inviteToSurvey(strapi, message, sources.surveyOf(message.planId), clock());
  let written: ReturnType<typeof writeMessage>;
  try {
    const template = pickTemplate(sources.templatesOf(message.planId), message.language, settings.language);
    const variables = sources.variablesOf(message);
    written = writeMessage(strapi, message, {
      template,
      variables,
      secrets,
      to,
      defaultCountry: settings.defaultCountry,
    });
  } catch (error) {
    return fail(cut(`${SEND_FAULTS.text}: ${(error as Error).message}`));
  }

  await awaitTurn(strapi, channel);
  // Committed before the first byte leaves: from here on a crash means `uncertain`.
  const { subject, body, parts } = written.kept;
  const begun = clock();
  const isOurs = await settle(message, {
    handed_over_at: begun,
    lease_until: new Date(begun.getTime() + LEASE_MS),
    attempts: message.attempts + 1,
    address: message.address,
    address_index: message.addressIndex,
    subject: subject && cut(subject),
    body,
    parts,
  });
  if (!isOurs) return;
  const result = await channel.send(written.outgoing);
  const values = sendOutcome(result, message, clock());
  await conclude(message, values);
  const { next_attempt_at: until, last_error: reason } = values;
  await watch(message.channel, result.outcome, until ? { until, reason } : undefined);
};
