import type { Core } from '@strapi/strapi';
import type { Held, HeldCounts } from '../../../shared/contracts/leavers';
import { runSql } from '../lib/run-sql';
import type { HandOver } from './check-request';
import { findHeldRows, type FoundRow } from './find-held-rows';
import { planDistribution, type Planned } from './plan-distribution';

export type PlannedRow = Planned<FoundRow>;

/** What the employee holds now, and who would get each row. */
export const buildPlan = async (
  strapi: Core.Strapi,
  { leaver, receivers, listingsTo, leadTo }: HandOver,
  { lock }: { lock: boolean },
): Promise<PlannedRow[]> => {
  const rows = await findHeldRows(strapi, leaver.id, { lock });
  const taking = receivers.map(({ colleague, share }) => ({ id: colleague.id, share }));
  const ownerOf = await findOwners(
    strapi,
    rows.flatMap(({ customerKey }) => customerKey ?? []),
    taking.map(({ id }) => id),
  );
  return planDistribution(rows, { receivers: taking, listingsTo: listingsTo?.id, leadTo: leadTo?.id, ownerOf });
};

const findOwners = async (strapi: Core.Strapi, customers: number[], receivers: number[]) => {
  const rows = await runSql<{ id: number; owner_key: number }>(
    strapi,
    'select id, owner_key from customers where id = any(:customers) and owner_key = any(:receivers)',
    { customers: [...new Set(customers)], receivers },
  );
  return new Map(rows.map((row) => [row.id, row.owner_key]));
};

export const countHeld = (rows: readonly { held: Held }[]): HeldCounts =>
  rows.reduce<HeldCounts>((counts, { held }) => ({ ...counts, [held]: (counts[held] ?? 0) + 1 }), {});

/** Everybody who gets something or was chosen for it, once each. */
export const takersOf = ({ receivers, listingsTo, leadTo }: HandOver) => {
  const all = [...receivers.map(({ colleague }) => colleague), listingsTo, leadTo].filter(
    (taker) => taker !== undefined,
  );
  return [...new Map(all.map((taker) => [taker.id, taker])).values()];
};
