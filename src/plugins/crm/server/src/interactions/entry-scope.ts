import type { TimelineKind } from '../../../shared/contracts/interactions';
import type { Scope } from '../rights';

/** How far somebody reaches into each kind of entry of one customer. */
export type Reach = ReadonlyMap<TimelineKind, Scope>;

/**
 * Who looks after a customer (reads it as their own or their team's) sees all that happened, whoever did it: a new
 * owner needs the story. Who may look at every customer sees of each kind what that kind's own right opens.
 */
export const entryScope = (customers: Scope, entries: Scope): Scope =>
  customers.kind === 'all' || entries.kind === 'none' ? entries : { kind: 'all' };

export const mayRead = (reach: Reach, kind: TimelineKind) => (reach.get(kind)?.kind ?? 'none') !== 'none';
