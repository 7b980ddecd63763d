import { randomBytes } from 'node:crypto';

const COUNTER_BITS = 12;

let lastMs = 0;
let counter = 0;

/** A UUID of version 7 (RFC 9562, method 1): ordered by time, and within this process by the order of calls. */
export const uuidV7 = (at: Date): string => {
  const ms = at.getTime();
  if (ms > lastMs) {
    lastMs = ms;
    counter = 0;
  } else {
    counter += 1;
    if (counter >> COUNTER_BITS) {
      lastMs += 1;
      counter = 0;
    }
  }
  const tail = randomBytes(8);
  tail[0] = (tail[0] & 0x3f) | 0x80;
  const hex = lastMs.toString(16).padStart(12, '0') + (0x7000 | counter).toString(16) + tail.toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** The lowest UUID of version 7 of an instant: for "from" and "before". */
export const firstUuidOf = (at: Date): string =>
  at
    .getTime()
    .toString(16)
    .padStart(12, '0')
    .concat('70008000000000000000')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
