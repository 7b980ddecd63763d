import {
  CONSENT_CHANNELS,
  CONSENT_PURPOSES,
  type ConsentCell,
  type ConsentEntry,
} from '../../../shared/contracts/consents';

/** What counts at `now` for each channel and purpose. `history` is newest first; an expired grant is none. */
export const pickCurrent = (history: readonly ConsentEntry[], now: Date): ConsentCell[] =>
  CONSENT_CHANNELS.flatMap((channel) =>
    CONSENT_PURPOSES.map((purpose): ConsentCell => {
      const entry = history.find((one) => one.channel === channel && one.purpose === purpose);
      if (!entry) return { channel, purpose, state: 'unknown', ...NOTHING };
      const isExpired = entry.state === 'granted' && entry.expiresAt !== null && new Date(entry.expiresAt) <= now;
      return { ...entry, state: isExpired ? 'expired' : entry.state };
    }),
  );

const NOTHING = { method: null, proof: null, recordedAt: null, recordedBy: null, expiresAt: null };
