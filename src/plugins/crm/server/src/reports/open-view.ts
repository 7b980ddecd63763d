import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import type { Context } from 'koa';
import { UID } from '../content-types';
import { problemError } from '../lib/problem';
import { applyScope, restScopeOf, scopeOf, type Scope } from '../rights';

/** The tables that figures are made of. */
const COUNTED = {
  customers: UID.customer,
  interactions: UID.interaction,
  listings: UID.listing,
  transactions: UID.transaction,
  complaints: UID.complaint,
  tasks: UID.task,
  survey_invitations: UID.surveyInvitation,
  survey_responses: UID.surveyResponse,
  care_messages: UID.careMessage,
} as const;
export type Counted = keyof typeof COUNTED;

/** What one caller may count, narrowed to a team if they asked for one. */
export interface View {
  knex: Knex;
  mayRead(table: Counted): boolean;
  /** Whether the caller may read a field of it, as the screen names it: else nothing is counted by it. */
  mayReadField(table: Counted, field: string): boolean;
  /** The rows of a table that this caller may read and that are not archived. */
  visible(table: Counted, alias?: string): Knex.QueryBuilder;
  /** Of these, the ones that count: those of the team, if one was asked for. */
  rows(table: Counted, alias?: string): Knex.QueryBuilder;
  /** The teams the caller may narrow the figures to. */
  teams(): Promise<{ documentId: string; name: string }[]>;
}

const READ = 'plugin::content-manager.explorer.read';

/** For a person in the admin panel. `team` is a document id; one out of reach is refused with 403. */
export const openAdminView = (strapi: Core.Strapi, ctx: Context, team?: string) =>
  openView(strapi, {
    scopeFor: (uid) => scopeOf(strapi, ctx.state.user.id, uid),
    mayReadField: (uid, field) => ctx.state.userAbility.can(READ, uid, field),
    team,
  });

/** For a caller of the REST API: a role that may count a type reads all the fields it is counted by. */
export const openRestView = (strapi: Core.Strapi, ctx: Context, team?: string) =>
  openView(strapi, { scopeFor: (uid) => restScopeOf(strapi, ctx, uid), mayReadField: () => true, team });

interface Reader {
  scopeFor(uid: string): Promise<Scope>;
  mayReadField(uid: string, field: string): boolean;
  team: string | undefined;
}

const openView = async (strapi: Core.Strapi, reader: Reader): Promise<View> => {
  const knex = strapi.db.connection;
  const tables = Object.keys(COUNTED) as Counted[];
  const found = await Promise.all(tables.map((table) => reader.scopeFor(COUNTED[table])));
  const scopes = new Map(tables.map((table, index) => [table, found[index]]));
  const scopeFor = (table: Counted): Scope => scopes.get(table) ?? { kind: 'none' };
  const teamId = reader.team === undefined ? undefined : await findTeam(knex, reader.team, scopeFor('customers'));

  const isArchivable = (table: Counted) => 'archivedAt' in strapi.contentTypes[COUNTED[table]].attributes;
  const visible = (table: Counted, alias: string = table) =>
    applyScope(
      isArchivable(table)
        ? knex(`${table} as ${alias}`).whereNull(`${alias}.archived_at`)
        : knex(`${table} as ${alias}`),
      scopeFor(table),
      alias,
    );

  return {
    knex,
    mayRead: (table) => scopeFor(table).kind !== 'none',
    mayReadField: (table, field) => reader.mayReadField(COUNTED[table], field),
    visible,
    rows: (table, alias: string = table) =>
      teamId === undefined ? visible(table, alias) : visible(table, alias).where(`${alias}.team_key`, teamId),
    teams: async () =>
      (await teamsInReach(knex, scopeFor('customers'))).map(({ documentId, name }) => ({ documentId, name })),
  };
};

/** Listings are open to everybody, so it is the reach into customers that says whose figures one may ask for. */
const teamsInReach = (knex: Knex, customers: Scope): Promise<{ id: number; documentId: string; name: string }[]> => {
  const teams = knex('teams')
    .whereNull('archived_at')
    .orderBy('name')
    .select('id', 'document_id as documentId', 'name');
  if (customers.kind === 'all') return teams;
  if (customers.kind === 'team') return teams.whereIn('id', customers.teamIds);
  const employee = customers.kind === 'own' ? customers.employeeId : null;
  return teams.whereIn('id', knex('employees_team_lnk').select('team_id').where('employee_id', employee));
};

const findTeam = async (knex: Knex, documentId: string, customers: Scope): Promise<number> => {
  const team = (await teamsInReach(knex, customers)).find((reachable) => reachable.documentId === documentId);
  if (team) return team.id;
  if (await knex('teams').where({ document_id: documentId }).first('id'))
    throw new errors.ForbiddenError('The figures of this team are not yours to see.');
  throw problemError([{ path: ['team'], message: 'There is no such team.' }]);
};
