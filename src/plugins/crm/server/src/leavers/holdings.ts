import type { Held } from '../../../shared/contracts/leavers';
import { UID } from '../content-types';

/**
 * One relation through which an employee holds something. `r` is the record that says whether the work is open. The
 * link belongs to it, or where `root` joins it, to its component `m`.
 */
export interface Holding {
  held: Held;
  uid: string;
  relation: string;
  /** SQL on `r`: what is finished stays with the employee, figures and all. */
  isOpen: string;
  /** SQL for what the record is called: without a person's name where it has a number. */
  label?: string;
  root?: string;
  /** Of the record that the audit speaks of, where it is not `uid`, and its field. */
  record?: { uid: string; field: string };
  /** SQL for the customer and the listing that the row goes along with. */
  customer?: string;
  listing?: string;
  hasTeam?: true;
}

const OPEN_LISTING = "r.archived_at is null and r.state not in ('closed', 'withdrawn', 'canceled', 'expired')";
const OPEN_VIEWING = "r.archived_at is null and r.state in ('requested', 'confirmed', 'rescheduled')";
const LIVING = 'r.archived_at is null';
const ROLE_SHARE = 'listing.role-share';

/** Duties on a listing that somebody must go on doing. Who recorded or surveyed it, or came first, has earned a share. */
const GOING_ON = "m.role in ('keeper', 'key_holder', 'paperwork')";

/** In the order in which they find their new owner: work follows its customer, keys and roles their listing. */
export const HOLDINGS: readonly Holding[] = [
  {
    held: 'customers',
    label: 'r.number',
    uid: UID.customer,
    relation: 'owner',
    isOpen: LIVING,
    customer: 'r.id',
    hasTeam: true,
  },
  {
    held: 'listings',
    label: 'r.number',
    uid: UID.listing,
    relation: 'owner',
    isOpen: OPEN_LISTING,
    listing: 'r.id',
    hasTeam: true,
  },
  { held: 'keys', label: 'r.number', uid: UID.listing, relation: 'keyHolder', isOpen: OPEN_LISTING, listing: 'r.id' },
  {
    held: 'roles',
    label: 'r.number',
    record: { uid: UID.listing, field: 'roles' },
    uid: ROLE_SHARE,
    relation: 'employee',
    root: `join listings_cmps part on part.cmp_id = m.id and part.component_type = '${ROLE_SHARE}' join listings r on r.id = part.entity_id`,
    isOpen: `${GOING_ON} and ${OPEN_LISTING}`,
    listing: 'r.id',
  },
  {
    held: 'transactions',
    label: 'r.number',
    uid: UID.transaction,
    relation: 'owner',
    isOpen: "r.archived_at is null and r.stage not in ('completed', 'cancelled')",
    customer: 'r.customer_key',
    listing: 'r.listing_key',
    hasTeam: true,
  },
  {
    held: 'demands',
    uid: UID.demand,
    relation: 'owner',
    isOpen: "r.archived_at is null and r.state in ('open', 'paused')",
    customer: 'r.customer_key',
    hasTeam: true,
  },
  {
    held: 'viewings',
    uid: UID.viewing,
    relation: 'agent',
    isOpen: OPEN_VIEWING,
    customer: 'r.customer_key',
    hasTeam: true,
  },
  { held: 'helping', uid: UID.viewing, relation: 'coAgents', isOpen: OPEN_VIEWING },
  {
    held: 'tasks',
    label: 'r.title',
    uid: UID.task,
    relation: 'assignee',
    isOpen: "r.archived_at is null and r.state in ('todo', 'doing', 'blocked')",
    customer: 'r.customer_key',
    listing: '(select about.listing_id from tasks_listing_lnk about where about.task_id = r.id)',
    hasTeam: true,
  },
  {
    held: 'complaints',
    label: 'r.number',
    uid: UID.complaint,
    relation: 'assignee',
    isOpen: "r.archived_at is null and r.state not in ('closed', 'rejected')",
    customer: 'r.customer_key',
    hasTeam: true,
  },
  { held: 'teams', label: 'r.name', uid: UID.team, relation: 'manager', isOpen: LIVING },
  {
    held: 'staff',
    label: 'r.name',
    uid: UID.employee,
    relation: 'manager',
    isOpen: `${LIVING} and r.state is distinct from 'left'`,
  },
];

/** What a person did stays that person's. Together with HOLDINGS these are all relations to an employee. */
export const HISTORY: readonly (readonly [uid: string, relation: string])[] = [
  [UID.interaction, 'employee'],
  [UID.task, 'assignedBy'],
  [UID.stageChange, 'by'],
  [UID.consent, 'recordedBy'],
  // Whom a plan is for, its author decides again: one list may have several successors.
  [UID.carePlan, 'audienceOwners'],
  [UID.complaint, 'aboutEmployee'],
  ['complaint.step', 'by'],
  ['transaction.step', 'doneBy'],
  ['transaction.commission', 'employee'],
];
