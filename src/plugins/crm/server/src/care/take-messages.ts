import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../shared/contracts/settings';
import { getSettings } from '../settings';
import { loadMessageSources, type MessageSources } from './load-message-sources';
import { claimMessages, type ClaimedMessage } from './outbox';
import { pausedChannels } from './paused-channels';

export interface Taken {
  message: ClaimedMessage;
  sources: MessageSources;
  settings: Settings;
}

interface Options {
  worker: string;
  clock: () => Date;
  /** Taken at once, and taken ahead of those that are being sent. */
  ahead: number;
  shouldStop?: () => boolean;
}

/**
 * Takes due messages for several lanes, the next ones while the last are being sent. `next` resolves to undefined when
 * nothing is due any more or it is time to stop.
 */
export const takeMessages = (strapi: Core.Strapi, { worker, clock, ahead, shouldStop }: Options) => {
  const ready: Taken[] = [];
  let taking: Promise<void> | undefined;
  let isOver = false;
  let failure: unknown;

  const take = async () => {
    // Asked each time, so that a switch also stops a day that is on its way.
    const settings = await getSettings(strapi);
    const messages = await claimMessages(strapi, {
      worker,
      limit: ahead,
      now: clock(),
      paused: pausedChannels(settings),
      settings,
    });
    isOver = messages.length === 0;
    if (isOver) return;
    const sources = await loadMessageSources(strapi, messages, settings);
    ready.push(...messages.map((message) => ({ message, sources, settings })));
  };

  return {
    async next(): Promise<Taken | undefined> {
      for (;;) {
        if (shouldStop?.() || failure) return undefined;
        const taken = ready.shift();
        if (ready.length < ahead && !isOver)
          taking ??= take()
            .catch((error: unknown) => {
              failure = error ?? new Error('Messages could not be taken');
            })
            .finally(() => {
              taking = undefined;
            });
        if (taken) return taken;
        if (!taking) return undefined;
        await taking;
      }
    },
    /** Throws why messages could not be taken, if that is why there were no more. */
    check() {
      if (failure) throw failure;
    },
  };
};
