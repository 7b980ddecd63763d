import type { Random } from '../random';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Of a day in UTC: nine to nine in Shanghai, the afternoon in London. */
const HOURS = [1, 1, 2, 2, 2, 3, 3, 3, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 9, 9, 10, 11, 12, 13];

export interface Contacts {
  /** Position of the customer. */
  customer: Int32Array;
  /** Milliseconds since 1970. */
  at: Float64Array;
}

/** The instant at which each of `count` customers came: more and more of them. */
export const drawArrivals = (count: number, from: number, until: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => from + (until - from) * ((i + 0.5) / count) ** 0.8);

/** Who was spoken to when: in the order of time, each after the customer came, most with those who came lately. */
export const drawContacts = (random: Random, count: number, arrivals: Float64Array, until: number): Contacts => {
  const customer = new Int32Array(count);
  const at = new Float64Array(count);
  const from = arrivals[0];
  let arrived = 1;
  for (let i = 0; i < count; i++) {
    const moment = from + (until - from) * ((i + 1) / (count + 1)) ** 0.9;
    while (arrived < arrivals.length && arrivals[arrived] <= moment) arrived += 1;
    const who = Math.min(arrived - 1, Math.floor(arrived * random.next() ** 0.6));
    const day = Math.floor(moment / DAY_MS) * DAY_MS;
    const worked = day + random.pick(HOURS) * HOUR_MS + Math.floor(random.next() * HOUR_MS);
    customer[i] = who;
    at[i] = worked >= arrivals[who] && worked <= until ? worked : moment;
  }
  return { customer, at };
};
