import { UID } from '../content-types';
import { all, except, only, own, team, work, type AdminRole, type Reach, type TypeRights } from './grants';

// Filled in by the program; nobody but Super Admin types them.
const computed = {
  customer: ['number', 'lastContactAt', 'lastValidContactAt', 'firstResponseAt', 'firstResponseDueAt', 'ownerSince',
    'completeness', 'intakeBy', 'erasedAt', 'demands', 'transactions', 'interactions'],
  listing: ['number', 'unitPrice', 'closePrice', 'closedOn', 'onMarketOn', 'daysOnMarket', 'transactions'],
  transaction: ['number'],
  interaction: ['valid'],
  task: ['completedAt', 'onTime', 'origin', 'assignedBy', 'playbook'],
  complaint: ['number', 'reopenCount'],
}; // prettier-ignore

/** Whose a record is, and whether it is archived: for those who lead. */
const lead = { owner: ['owner', 'team', 'archivedAt'], assignee: ['team', 'archivedAt'] };
const identity = ['idType', 'idNumber'];
const money = ['commissionTotal', 'commissions', 'payments', 'refundState'];
/** What a colleague may know of a colleague: the logins behind the record are nobody's business. */
const colleague = all(except('user', 'restUser', 'capacity', 'archivedAt'));
const dictionaries = {
  [UID.area]: { read: all() },
  [UID.estate]: { read: all() },
  [UID.employee]: { read: colleague },
  [UID.team]: { read: all() },
};
const ownTasks = work('own', { fixed: [...computed.task, 'assignee', ...lead.assignee] });
const ownInteractions = work('own', { fixed: [...computed.interaction, 'employee', ...lead.assignee] });

const crm = (...uids: string[]) => uids.map((uid) => `plugin::crm.${uid}`);
const mediaLibrary = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'].map(
  (uid) => `plugin::upload.${uid}`,
);

const everything = { create: all(), read: all(), update: all(), delete: all() };
const seesEverything = { read: all() };
/** A ledger: entries are added and read. The program says who recorded one. */
const addsTo = (reach: Reach): TypeRights => ({
  create: { reach, fields: except('recordedBy', 'recordedByName') },
  read: { reach, fields: except() },
});

export const adminRoles: AdminRole[] = [
  {
    code: 'crm-manager',
    name: 'Manager',
    description: 'Runs the agency: every record, every page, and the only one who deletes',
    types: {
      [UID.customer]: { ...work('all', { fixed: computed.customer }), delete: all() },
      [UID.customerRelation]: everything,
      [UID.demand]: everything,
      [UID.area]: everything,
      [UID.estate]: everything,
      [UID.listing]: { ...work('all', { fixed: computed.listing }), delete: all() },
      [UID.viewing]: everything,
      [UID.transaction]: { ...work('all', { fixed: computed.transaction }), delete: all() },
      [UID.interaction]: { ...work('all', { fixed: computed.interaction }), delete: all() },
      [UID.task]: { ...work('all', { fixed: computed.task }), delete: all() },
      [UID.complaint]: { ...work('all', { fixed: computed.complaint }), delete: all() },
      [UID.holiday]: everything,
      [UID.carePlan]: everything,
      [UID.careMessage]: seesEverything,
      [UID.survey]: everything,
      [UID.surveyInvitation]: seesEverything,
      [UID.surveyResponse]: seesEverything,
      [UID.playbook]: everything,
      [UID.playbookRun]: seesEverything,
      [UID.consent]: addsTo('all'),
      [UID.employee]: { ...work('all', { fixed: ['number'] }), delete: all() },
      [UID.team]: everything,
      [UID.stageChange]: seesEverything,
    },
    permissions: [
      ...crm(
        'reports.read',
        'import.run',
        'care.read',
        'care.decide',
        'care.switch',
        'playbooks.read',
        'playbooks.switch',
        'playbooks.assign',
        'settings.read',
        'settings.update',
        'logins.end',
      ),
      ...crm(
        'interactions.edit-old',
        'records.archive',
        'records.reassign',
        'audit.history',
        'audit.read',
        'leavers.run',
        'win-back.read',
      ),
      ...crm('privacy.export', 'privacy.erase', 'reveals.reveal', 'backups.read'),
      ...crm('rights.read', 'rights.export'),
      ...mediaLibrary,
      'plugin::content-manager.collection-types.configure-view',
    ],
  },
  {
    code: 'crm-team-lead',
    name: 'Team lead',
    description: 'Leads agents: the records of the own team and the teams below, and who in it has them',
    types: {
      ...dictionaries,
      [UID.estate]: work('all', { fixed: ['archivedAt'] }),
      [UID.customer]: work('team', { fixed: computed.customer }),
      [UID.customerRelation]: work('team'),
      [UID.demand]: work('team'),
      [UID.listing]: {
        ...work('team', { hidden: ['certificateNo'], fixed: computed.listing }),
        read: all(except('certificateNo')),
      },
      [UID.viewing]: work('team'),
      [UID.transaction]: work('team', { fixed: [...computed.transaction, ...money] }),
      [UID.interaction]: work('team', { fixed: computed.interaction }),
      [UID.task]: work('team', { fixed: computed.task }),
      [UID.complaint]: { read: team(), update: team(except(...computed.complaint, 'archivedAt')) },
      [UID.consent]: addsTo('team'),
      [UID.careMessage]: { read: team() },
      [UID.survey]: seesEverything,
      [UID.surveyInvitation]: { read: team() },
      [UID.surveyResponse]: { read: team() },
      [UID.carePlan]: { read: all() },
      [UID.playbook]: seesEverything,
      [UID.playbookRun]: { read: team() },
    },
    permissions: [
      ...crm('reports.read', 'import.run', 'care.read', 'records.archive', 'records.reassign'),
      ...crm('playbooks.read', 'playbooks.assign', 'win-back.read', 'audit.history', 'reveals.reveal'),
      ...mediaLibrary,
    ],
  },
  {
    code: 'crm-agent',
    name: 'Agent',
    description: 'Looks after own customers and deals, and finds every listing',
    types: {
      ...dictionaries,
      [UID.customer]: work('own', {
        hidden: identity,
        fixed: [...computed.customer, ...lead.owner, 'poolStatus', 'protectedUntil'],
      }),
      [UID.customerRelation]: work('own'),
      [UID.demand]: work('own', { fixed: lead.owner }),
      [UID.listing]: {
        ...work('own', { hidden: ['certificateNo'], fixed: [...computed.listing, ...lead.owner] }),
        read: all(except('certificateNo', 'transactions')),
      },
      [UID.viewing]: work('own', { fixed: ['agent', ...lead.assignee] }),
      [UID.transaction]: work('own', { fixed: [...computed.transaction, ...lead.owner, ...money] }),
      [UID.interaction]: ownInteractions,
      [UID.task]: ownTasks,
      [UID.complaint]: { read: own(), update: own(except(...computed.complaint, 'assignee', ...lead.assignee)) },
      [UID.consent]: addsTo('own'),
      [UID.careMessage]: { read: own() },
      [UID.surveyInvitation]: { read: own() },
      [UID.surveyResponse]: { read: own() },
      [UID.playbook]: seesEverything,
      [UID.playbookRun]: { read: own() },
    },
    permissions: [
      ...crm('reports.read', 'playbooks.assign', 'win-back.read', 'audit.history', 'reveals.reveal'),
      ...mediaLibrary,
    ],
  },
  {
    code: 'crm-reception',
    name: 'Reception',
    description: 'The desk: finds who comes in, takes new customers down and says who looks after them',
    types: {
      [UID.customer]: {
        create: all(only('name', 'familyName', 'givenName', 'gender', 'kind', 'contactRoles', 'phones', 'emails', 'wechatId',
          'company', 'language', 'sourceChannel', 'sourceDetail', 'referredBy', 'remarks', 'owner', 'team')),
        read: all(only('number', 'name', 'familyName', 'givenName', 'gender', 'kind', 'contactRoles', 'phones', 'emails',
          'wechatId', 'company', 'language', 'sourceChannel', 'sourceDetail', 'referredBy', 'remarks', 'stage', 'owner', 'team')),
        update: all(only('owner', 'team')),
      }, // prettier-ignore
      [UID.viewing]: { read: all(only('customer', 'agent', 'team', 'startAt', 'endAt', 'meetingPoint', 'state')) },
      [UID.interaction]: ownInteractions,
      [UID.task]: { ...ownTasks, create: all(except(...computed.task, 'archivedAt')) },
      [UID.employee]: { read: colleague },
      [UID.team]: { read: all() },
    },
    permissions: crm('records.reassign', 'audit.history', 'reveals.reveal'),
  },
  {
    code: 'crm-customer-service',
    name: 'Customer service',
    description: 'Answers customers: keeps their data right, handles complaints, brings contact files in',
    types: {
      ...dictionaries,
      [UID.customer]: work('all', { hidden: identity, fixed: [...computed.customer, ...lead.owner, 'protectedUntil'] }),
      [UID.customerRelation]: work('all'),
      [UID.demand]: { read: all() },
      [UID.listing]: { read: all(except('certificateNo', 'privateRemarks')) },
      [UID.viewing]: { read: all() },
      [UID.transaction]: {
        read: all(
          only(
            'number',
            'type',
            'customer',
            'customerRole',
            'listing',
            'stage',
            'signedOn',
            'handedOverOn',
            'owner',
            'team',
          ),
        ),
      },
      [UID.interaction]: { ...ownInteractions, read: all() },
      [UID.task]: { ...ownTasks, create: all(except(...computed.task, 'archivedAt')) },
      [UID.complaint]: work('all', { fixed: [...computed.complaint, 'archivedAt'] }),
      [UID.consent]: addsTo('all'),
      [UID.careMessage]: { read: all() },
      [UID.survey]: seesEverything,
      [UID.surveyInvitation]: { read: all() },
      [UID.surveyResponse]: { read: all() },
      [UID.carePlan]: { read: all() },
      [UID.playbook]: seesEverything,
      [UID.playbookRun]: seesEverything,
      [UID.holiday]: { read: all() },
    },
    permissions: [
      ...crm('reports.read', 'import.run', 'care.read', 'care.decide', 'records.reassign'),
      ...crm('playbooks.read', 'win-back.read', 'audit.history', 'reveals.reveal'),
      ...mediaLibrary,
    ],
  },
  {
    code: 'crm-marketing',
    name: 'Marketing',
    description: 'Plans greetings and campaigns, and keeps what customers have agreed to',
    types: {
      ...dictionaries,
      [UID.customer]: {
        read: all(except(...identity, 'remarks', 'transactions', 'interactions')),
        update: all(only('tags', 'sourceChannel', 'sourceDetail', 'utm', 'language', 'doNotContact')),
      },
      [UID.demand]: { read: all() },
      [UID.listing]: { read: all(except('certificateNo', 'privateRemarks', 'owners', 'transactions')) },
      [UID.holiday]: work('all'),
      [UID.carePlan]: work('all'),
      [UID.playbook]: work('all'),
      [UID.playbookRun]: seesEverything,
      [UID.careMessage]: { read: all() },
      [UID.survey]: work('all'),
      [UID.surveyInvitation]: { read: all() },
      [UID.surveyResponse]: { read: all() },
      [UID.consent]: addsTo('all'),
      [UID.task]: ownTasks,
    },
    permissions: [
      ...crm('reports.read', 'care.read', 'care.decide', 'care.switch', 'win-back.read', 'audit.history'),
      ...crm('playbooks.read', 'playbooks.switch', 'playbooks.assign'),
      ...mediaLibrary,
    ],
  },
  {
    code: 'crm-finance',
    name: 'Finance',
    description: 'Amounts, payments and commissions of every deal; no phone numbers',
    types: {
      [UID.customer]: { read: all(only('number', 'name', 'kind', 'company', 'stage', 'owner', 'team')) },
      [UID.listing]: {
        read: all(only('number', 'title', 'listingType', 'propertyType', 'estate', 'building', 'unit', 'room', 'livingArea', 'listPrice',
          'rent', 'deposit', 'closePrice', 'closedOn', 'currency', 'state', 'roles', 'owner', 'team')),
      }, // prettier-ignore
      [UID.transaction]: {
        read: all(),
        update: all(only('commissionTotal', 'commissions', 'payments', 'refundState', 'depositAmount', 'downPayment', 'loanAmount',
          'paymentMethod', 'notes')),
      }, // prettier-ignore
      [UID.task]: ownTasks,
      [UID.estate]: { read: all() },
      [UID.employee]: { read: colleague },
      [UID.team]: { read: all() },
    },
    permissions: crm('reports.read', 'audit.history'),
  },
  {
    code: 'crm-auditor',
    name: 'Auditor',
    description: 'Reads everything and writes nothing',
    types: Object.fromEntries(Object.values(UID).map((uid) => [uid, seesEverything])),
    permissions: crm(
      'reports.read',
      'care.read',
      'win-back.read',
      'playbooks.read',
      'settings.read',
      'audit.history',
      'audit.read',
      'audit.export',
      'backups.read',
      'rights.read',
      'rights.export',
    ),
  },
];
