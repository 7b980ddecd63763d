import { z } from 'zod';
import type { MessageChannel } from './care';

/** Settings of the office: whether care messages leave at all, and by which channel. */
export const CARE_SWITCHES = ['careOn', 'careEmailOn', 'careSmsOn'] as const;
export type CareSwitch = (typeof CARE_SWITCHES)[number];

/** A channel that is not named has no switch of its own: it stands and falls with `careOn`. */
export const SWITCH_OF: Partial<Record<MessageChannel, CareSwitch>> = { email: 'careEmailOn', sms: 'careSmsOn' };

/** One or several at once. */
export const careSwitchesSchema = z
  .strictObject({ careOn: z.boolean(), careEmailOn: z.boolean(), careSmsOn: z.boolean() })
  .partial()
  .refine((part) => Object.keys(part).length > 0, { message: 'Name a switch' });
export type CareSwitchesChange = z.infer<typeof careSwitchesSchema>;

/** In their order; that of a channel which nobody carries here is left out. */
export type CareSwitches = {
  name: CareSwitch;
  isOn: boolean;
  /** Who last turned it and when (ISO, UTC); null if nobody did yet, or it is not known. */
  by: string | null;
  at: string | null;
}[];
