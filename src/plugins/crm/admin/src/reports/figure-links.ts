import type { Dashboard } from '../../../shared/contracts/reports';
import { listPath, type ListFilter } from '../lib/list-path';
import { PLUGIN_ID } from '../lib/plugin-id';

const CUSTOMER = 'api::customer.customer';
const INTERACTION = 'api::interaction.interaction';
const TASK = 'api::task.task';
const COMPLAINT = 'api::complaint.complaint';
const OPEN_TASKS = ['todo', 'doing', 'blocked'];
const OPEN_COMPLAINTS = ['received', 'classified', 'accepted', 'investigating', 'resolved', 'fed_back'];

/** Where each figure leads: the list of exactly the records that it counts. */
export const figureLinks = ({ period }: Pick<Dashboard, 'period'>, team?: string) => {
  const counted: ListFilter[] = [
    ['archivedAt', '$null', 'true'],
    ...(team ? [['team.documentId', '$eq', team] as ListFilter] : []),
  ];
  const list = (uid: string, filters: ListFilter[], sort?: string, any?: ListFilter[]) =>
    listPath(uid, [...filters, ...counted], sort, any);
  const within = (field: string, { start, end }: { start: string; end: string }): ListFilter[] => [
    [field, '$gte', start],
    [field, '$lt', end],
  ];
  const is = (field: string, value: string | null): ListFilter =>
    value === null ? [field, '$null', 'true'] : [field, '$eq', value];
  const contacts = (filters: ListFilter[]) =>
    list(INTERACTION, [...within('occurredAt', period), ...filters], 'occurredAt:DESC');

  return {
    customers: () => list(CUSTOMER, []),
    newCustomers: () => list(CUSTOMER, within('createdAt', period), 'createdAt:DESC'),
    newThisWeek: () => list(CUSTOMER, within('createdAt', period.week), 'createdAt:DESC'),
    referrals: () =>
      list(CUSTOMER, within('createdAt', period), 'createdAt:DESC', [
        ['sourceChannel', '$eq', 'referral'],
        ['referredBy', '$notNull', 'true'],
      ]),
    customersWith: (field: string, value: string | null) => list(CUSTOMER, [is(field, value)]),
    newCustomersWith: (field: string, value: string | null) =>
      list(CUSTOMER, [...within('createdAt', period), is(field, value)], 'createdAt:DESC'),
    interactions: () => contacts([]),
    interactionsWith: (field: string, value: string | null) => contacts([is(field, value)]),
    listingsIn: (state: string | null) => list('api::listing.listing', [is('state', state)]),
    dealsIn: (stage: string | null) => list('api::transaction.transaction', [is('stage', stage)]),
    signedDeals: (from = period.from, to = period.to) =>
      list(
        'api::transaction.transaction',
        [
          ['signedOn', '$gte', from],
          ['signedOn', '$lte', to],
          ['stage', '$ne', 'cancelled'],
        ],
        'signedOn:DESC',
      ),
    dueTasks: () =>
      list(
        TASK,
        [
          ['state', '$in', OPEN_TASKS],
          ['dueAt', '$lt', period.today.end],
        ],
        'dueAt:ASC',
      ),
    automaticTasks: () =>
      list(TASK, [...within('createdAt', period), ['origin', '$in', ['rule', 'plan', 'sla']]], 'createdAt:DESC'),
    /** Messages bear no team that a list can be narrowed to: with a team there is no list. */
    planMessages: () =>
      team
        ? undefined
        : listPath(
            'api::care-message.care-message',
            [...within('sentAt', period), ['state', '$in', ['sent', 'delivered']]],
            'sentAt:DESC',
          ),
    /** The page with the figures of surveys, of the same days and team. */
    satisfaction: () =>
      `/plugins/${PLUGIN_ID}/satisfaction?${new URLSearchParams({ from: period.from, to: period.to, ...(team ? { team } : {}) })}`,
    overdueVisits: () =>
      list(
        TASK,
        [
          ['type', '$eq', 'return_visit'],
          ['state', '$in', OPEN_TASKS],
          ['dueAt', '$lt', period.now],
        ],
        'dueAt:ASC',
      ),
    /** Answers are of the team whose invitation it was, which no list can be narrowed to: with a team there is no list. */
    npsAnswers: () =>
      team
        ? undefined
        : listPath(
            'api::survey-response.survey-response',
            [...within('invitation.sentAt', period), ['nps', '$notNull', 'true']],
            'answeredAt:DESC',
          ),
    openComplaints: () => list(COMPLAINT, [['state', '$in', OPEN_COMPLAINTS]]),
    overdueComplaints: () =>
      list(
        COMPLAINT,
        [
          ['state', '$in', OPEN_COMPLAINTS.slice(0, 4)],
          ['dueAt', '$lt', period.now],
        ],
        'dueAt:ASC',
      ),
  };
};
export type FigureLinks = ReturnType<typeof figureLinks>;
