import type { StatusVariant } from '@strapi/design-system';

const TONES: Partial<Record<StatusVariant, string>> = {
  success:
    'active completed done sent delivered granted resolved closed fed_back signed handed_over interested connected satisfied',
  warning:
    'pending reserved negotiating viewing hold paused uncertain deposit subscribed loan transfer doing investigating requested high blocked due leave follow_up',
  danger:
    'lost dead failed cancelled canceled rejected withdrawn expired no_show urgent hot do_not_contact wrong_number abandoned left',
  primary: 'new received todo draft intention open coming_soon',
  secondary: 'attempting contacted qualified classified accepted confirmed rescheduled sending appointment warm',
};

/** The colour that goes with the word of a state; what has none is neutral. */
export const toneOf = (value: string): StatusVariant =>
  (Object.keys(TONES) as StatusVariant[]).find((tone) => TONES[tone]?.split(' ').includes(value)) ?? 'neutral';

/** Fields that say where a record stands are shown as a badge. */
export const isStanding = (attribute: string) => /^(stage|state|severity|priority|intent|outcome)$/.test(attribute);
