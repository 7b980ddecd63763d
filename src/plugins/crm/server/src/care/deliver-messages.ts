import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../shared/contracts/settings';
import { UID } from '../content-types';
import { recordAudit } from '../audit';
import { awaitTurn, getChannel } from '../channels';
import { decryptField } from '../encryption';
import { getSettings } from '../settings';
import { inviteToSurvey } from './invite-to-survey';
import { loadMessageSources, type MessageSources } from './load-message-sources';
import { claimMessages, closeOverdue, releaseExpiredLeases, settleMessage, type ClaimedMessage } from './outbox';
import { pausedChannels } from './paused-channels';
import { pickTemplate } from './pick-template';
import { cut, DEAD, sendOutcome } from './send-outcome';
import { writeMessage } from './write-message';

/** So many are on their way to the mail server at once; a process that dies leaves at most these uncertain. */
const BATCH = 10;

export interface DeliveryOptions {
  clock: () => Date;
  /** Asked before every batch. */
  shouldStop?: () => boolean;
}

/** Sends what is due until nothing is left. Any number of processes may do so at once. */
export const deliverMessages = async (strapi: Core.Strapi, { clock, shouldStop }: DeliveryOptions): Promise<void> => {
  const worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  await releaseExpiredLeases(strapi, clock());
  const settings = await getSettings(strapi);
  await closeOverdue(strapi, { now: clock(), paused: pausedChannels(settings) });
  while (!shouldStop?.()) {
    // Asked before every batch, so that a switch also stops a day that is on its way.
    const paused = pausedChannels(await getSettings(strapi));
    const messages = await claimMessages(strapi, { worker, limit: BATCH, now: clock(), paused });
    if (messages.length === 0) return;
    const sources = await loadMessageSources(strapi, messages, settings);
    const done = await Promise.allSettled(
      messages.map((message) => deliverOne(strapi, { message, sources, settings, worker, clock })),
    );
    // The lease ends by itself and says what became of the message; the log says why.
    for (const result of done)
      if (result.status === 'rejected') strapi.log.error(`Care message not settled: ${(result.reason as Error).stack}`);
  }
};

interface Delivery {
  message: ClaimedMessage;
  sources: MessageSources;
  settings: Settings;
  worker: string;
  clock: () => Date;
}

const deliverOne = async (strapi: Core.Strapi, { message, sources, settings, worker, clock }: Delivery) => {
  const settle = (values: Record<string, unknown>) =>
    settleMessage(strapi, { id: message.id, worker, now: clock() }, values);

  /** The outcome and its entry on record belong together. */
  const conclude = (values: { state: string } & Record<string, unknown>) =>
    strapi.db.transaction(async () => {
      if (!(await settle(values))) return;
      const changes = [{ field: 'state', from: 'sending', to: values.state }];
      await recordAudit(strapi, { action: 'send', uid: UID.careMessage, documentId: message.documentId, changes });
    });

  if (message.obstacle)
    return conclude({ state: 'skipped', skip_reason: message.obstacle, worker: null, lease_until: null });

  const to = decryptField(UID.careMessage, 'address', message.address);
  if (to === undefined) return conclude({ ...DEAD, last_error: 'The stored address cannot be decrypted.' });
  const channel = await getChannel(strapi, message.channel);
  if (!channel) return conclude({ ...DEAD, last_error: `Nobody carries ${message.channel} here.` });

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
    return conclude({ ...DEAD, last_error: cut((error as Error).message) });
  }

  await awaitTurn(strapi, channel);
  // Committed before the first byte leaves: from here on a crash means `uncertain`.
  const { subject, body, parts } = written.kept;
  const isOurs = await settle({
    handed_over_at: clock(),
    attempts: message.attempts + 1,
    address: message.address,
    address_index: message.addressIndex,
    subject: subject && cut(subject),
    body,
    parts,
  });
  if (!isOurs) return;
  await conclude(sendOutcome(await channel.send(written.outgoing), message.attempts + 1, clock()));
};
