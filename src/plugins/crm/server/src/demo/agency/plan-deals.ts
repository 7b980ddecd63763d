import { daysAfter } from './moments';
import type { Origin } from '../people';
import type { Random } from '../random';

export interface Step {
  stage: string;
  at: Date;
}
export interface DealPlan {
  origin: Origin;
  type: 'sale' | 'rent';
  steps: Step[];
}

/** How many deals stand where. */
const DEALS: Record<string, number> = {
  intention: 8,
  deposit: 7,
  subscribed: 7,
  signed: 8,
  loan: 7,
  transfer: 6,
  handed_over: 6,
  completed: 58,
  cancelled: 14,
};
const SALE = ['intention', 'deposit', 'subscribed', 'signed', 'loan', 'transfer', 'handed_over', 'completed'];
const RENT = ['intention', 'deposit', 'signed', 'handed_over', 'completed'];
/** Days from the stage before, least and most. */
const PACE: Record<string, [number, number]> = {
  deposit: [2, 8],
  subscribed: [2, 9],
  signed: [4, 14],
  loan: [10, 24],
  transfer: [9, 28],
  handed_over: [4, 14],
  completed: [3, 10],
  cancelled: [3, 20],
};

/** Deals in every stage with the instants at which they passed each; the last step lies in the past. */
export const planDeals = (random: Random, now: Date, historyDays: number): DealPlan[] =>
  Object.entries(DEALS).flatMap(([stage, count]) =>
    Array.from({ length: count }, (): DealPlan => {
      const origin: Origin = random.isLikely(0.65) ? 'cn' : 'gb';
      const isRent = RENT.includes(stage) && random.isLikely(0.25);
      const path = pathTo(random, stage, isRent ? RENT : SALE);
      const pauses = path.map((step) => random.int(...(PACE[step] ?? [0, 0])) + random.next() / 4);
      const length = pauses.reduce((sum, days) => sum + days, 0);
      const isEnded = stage === 'completed' || stage === 'cancelled';
      const endedDaysAgo = isEnded ? random.int(2, historyDays - 60 - Math.ceil(length)) : random.int(1, 9);
      let at = daysAfter(now, -endedDaysAgo - length);
      const steps = path.map((step, i) => ({ stage: step, at: (at = daysAfter(at, pauses[i])) }));
      return { origin, type: isRent ? 'rent' : 'sale', steps };
    }),
  );

const pathTo = (random: Random, stage: string, all: string[]): string[] =>
  stage === 'cancelled' ? [...all.slice(0, random.int(1, 4)), 'cancelled'] : all.slice(0, all.indexOf(stage) + 1);
