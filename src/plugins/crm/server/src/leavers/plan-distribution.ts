import type { Held } from '../../../shared/contracts/leavers';

export interface HeldRow {
  held: Held;
  id: number;
  customerKey: number | null;
  listingKey: number | null;
}

export interface Choice {
  /** Row ids of employees with their weights. */
  receivers: readonly { id: number; share: number }[];
  listingsTo?: number;
  leadTo?: number;
  /** Customers who already belong to one of the receivers: work for them goes there. */
  ownerOf?: ReadonlyMap<number, number>;
}

/** Who gets a row: an employee, nobody (`null`: it just ends), or undefined as long as nobody was chosen for it. */
export type Planned<R extends HeldRow = HeldRow> = R & { to: number | null | undefined };

/**
 * Deals out what somebody held. Every kind goes round by itself, in the order given, so that each receiver gets a fair
 * part of each; but a customer's work stays with whoever gets the customer, and keys and roles with the listing. The
 * same rows and choice always give the same plan. `rows` are sorted as HOLDINGS are: owners before what follows them.
 */
export const planDistribution = <R extends HeldRow>(rows: readonly R[], choice: Choice): Planned<R>[] => {
  const customers = new Map(choice.ownerOf);
  const listings = new Map<number, number>();
  const turn = takeTurns(choice.receivers);

  const pick = (row: HeldRow): number | null | undefined => {
    const { held, customerKey, listingKey } = row;
    if (held === 'helping') return null;
    if (held === 'teams' || held === 'staff') return choice.leadTo;
    if (held === 'customers') return turn(held);
    if (held === 'listings' || held === 'keys' || held === 'roles')
      return listings.get(listingKey ?? -1) ?? choice.listingsTo ?? turn(held);
    return (
      customers.get(customerKey ?? -1) ??
      (customerKey === null ? listings.get(listingKey ?? -1) : undefined) ??
      turn(held)
    );
  };

  return rows.map((row) => {
    const to = pick(row);
    if (to != null && row.customerKey !== null) customers.set(row.customerKey, to);
    if (to != null && row.listingKey !== null && !listings.has(row.listingKey)) listings.set(row.listingKey, to);
    return { ...row, to };
  });
};

/** For each kind apart, whose turn it is: whoever lies furthest behind the share, the first of several. */
const takeTurns = (receivers: Choice['receivers']) => {
  const whole = receivers.reduce((sum, { share }) => sum + share, 0);
  const given = new Map<Held, number[]>();
  return (held: Held): number | undefined => {
    if (receivers.length === 0) return undefined;
    const counts = given.get(held) ?? receivers.map(() => 0);
    given.set(held, counts);
    const next = counts.reduce((sum, count) => sum + count, 0) + 1;
    const behind = receivers.map(({ share }, place) => share * next - whole * counts[place]);
    const place = behind.indexOf(Math.max(...behind));
    counts[place] += 1;
    return receivers[place].id;
  };
};
