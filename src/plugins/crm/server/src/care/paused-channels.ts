import type { Settings } from '../../../shared/contracts/settings';

/** The channels by which nothing leaves at present. */
export const pausedChannels = ({ careOn, careEmailOn, careSmsOn }: Settings): string[] => [
  ...(careOn && careEmailOn ? [] : ['email']),
  ...(careOn && careSmsOn ? [] : ['sms']),
];
