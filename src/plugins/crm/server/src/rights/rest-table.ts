import { UID, type TypeUid } from '../content-types';

/**
 * What the REST roles of Users & Permissions may do, seeded like the admin roles. `own`: the employee who is linked to
 * the login (`employee.restUser`) owns the record. `brought`: the login itself sent it in (`customer.intakeBy`).
 */
export type RestReach = 'all' | 'own' | 'brought' | 'none';
export type RestAction = 'create' | 'read' | 'update';

export interface RestGrant {
  create?: RestReach;
  read?: RestReach;
  update?: RestReach;
  /** The only fields that are read and written; absent: all but `hidden`. */
  fields?: string[];
  hidden?: string[];
  /** Of `fields`, what is sent in and not read back: the office goes on writing there. */
  writeOnly?: string[];
}

export interface RestRole {
  type: string;
  name: string;
  description: string;
  types: Partial<Record<TypeUid, RestGrant>>;
  /** Further actions of Users & Permissions. */
  actions: string[];
}

const lead = [
  'name', 'familyName', 'givenName', 'gender', 'kind', 'contactRoles', 'phones', 'emails', 'wechatId', 'whatsapp',
  'company', 'language', 'intent', 'sourceChannel', 'sourceDetail', 'utm', 'externalId', 'remarks',
]; // prettier-ignore
const account = ['plugin::users-permissions.user.me', 'plugin::users-permissions.auth.changePassword'];
/** What a customer one brought has agreed to: added, never read back. */
const recordConsent = 'plugin::crm.consents.record';
const written: RestGrant = { create: 'own', read: 'own', update: 'own' };

export const restRoles: RestRole[] = [
  {
    type: 'agent',
    name: 'Agent',
    description: 'An agent with a program of their own: own customers and work, every listing',
    types: {
      [UID.customer]: { ...written, hidden: ['idType', 'idNumber', 'intakeBy', 'erasedAt', 'owner', 'team'] },
      [UID.customerRelation]: written,
      [UID.demand]: { ...written, hidden: ['owner', 'team'] },
      [UID.viewing]: { ...written, hidden: ['agent', 'coAgents', 'team'] },
      [UID.transaction]: {
        ...written,
        hidden: ['owner', 'team', 'commissionTotal', 'commissions', 'payments', 'refundState'],
      },
      [UID.interaction]: { ...written, hidden: ['employee', 'team'] },
      [UID.task]: { ...written, hidden: ['assignee', 'team', 'assignedBy', 'playbook'] },
      [UID.consent]: { create: 'own', read: 'own', hidden: ['recordedBy', 'recordedByName'] },
      [UID.listing]: {
        ...written,
        read: 'all',
        hidden: ['certificateNo', 'owners', 'roles', 'keyHolder', 'owner', 'team', 'transactions'],
      },
      [UID.surveyInvitation]: { read: 'own', fields: ['occurrenceKey', 'sentAt', 'answeredAt'] },
      [UID.surveyResponse]: { read: 'own', fields: ['csat', 'nps', 'ces', 'comment', 'answeredAt'] },
      [UID.area]: { read: 'all' },
      [UID.estate]: { read: 'all' },
    },
    actions: [
      ...account,
      recordConsent,
      'plugin::crm.interactions.findLastOfCustomer',
      'plugin::crm.reports.customers',
      'plugin::crm.reports.interactions',
      'plugin::crm.reports.transactions',
      'plugin::crm.reports.automation',
      'plugin::crm.reports.returnVisits',
      'plugin::crm.reports.restSatisfaction',
      'plugin::crm.win-back.report',
    ],
  },
  {
    type: 'partner',
    name: 'Partner',
    description: 'Another company that brings leads: creates customers and reads back only its own',
    types: {
      [UID.customer]: {
        create: 'brought',
        read: 'brought',
        fields: ['number', 'stage', ...lead],
        writeOnly: ['remarks', 'intent'],
      },
    },
    actions: [...account, recordConsent],
  },
  {
    type: 'website',
    name: 'Website',
    description: 'The form on a website: creates customers and complaints, reads nothing',
    types: {
      [UID.customer]: { create: 'brought', fields: lead },
      [UID.complaint]: { create: 'brought', fields: ['subject', 'category', 'description', 'demandedRemedy'] },
    },
    actions: [recordConsent],
  },
];

/** Records that belong to somebody. The rest (areas, estates, …) is what Users & Permissions grants, no more, no less. */
const BELONGING: ReadonlySet<string> = new Set([
  UID.customer, UID.customerRelation, UID.demand, UID.listing, UID.viewing, UID.transaction, UID.interaction, UID.task,
  UID.complaint, UID.consent, UID.careMessage, UID.stageChange, UID.employee,
  UID.surveyInvitation, UID.surveyResponse, UID.playbookRun,
]); // prettier-ignore

export const findGrant = (role: string | undefined, uid: string): RestGrant | undefined =>
  restRoles.find(({ type }) => type === role)?.types[uid as TypeUid];

/**
 * How far a REST role reaches. A role that an administrator made is not in the table: whatever it is granted, it
 * reaches only the records of the employee behind the login.
 */
export const restReach = (role: string | undefined, uid: string, action: RestAction): RestReach => {
  if (restRoles.some(({ type }) => type === role)) return findGrant(role, uid)?.[action] ?? 'none';
  return BELONGING.has(uid) ? 'own' : 'all';
};
