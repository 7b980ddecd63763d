import { MESSAGE_CHANNELS, type MessageChannel } from '../../../shared/contracts/care';
import { SWITCH_OF } from '../../../shared/contracts/care-switches';
import type { Settings } from '../../../shared/contracts/settings';

/** The channels by which nothing leaves at present. */
export const pausedChannels = (settings: Settings): MessageChannel[] =>
  MESSAGE_CHANNELS.filter((channel) => !settings.careOn || !settings[SWITCH_OF[channel] ?? 'careOn']);
