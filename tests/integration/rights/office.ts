import type { AddressInfo } from 'node:net';
import { PERSON_FIELD } from '../../../src/plugins/crm/server/src/rights/person-field';
import { aHolding, commonDrafts, createDocument } from '../../support/agency';
import type { TestApp } from '../../support/app';
import { aStaffMember, type Staff } from '../../support/staff';
import type { Whose } from './expected';

export const CUSTOMER = 'api::customer.customer';

export interface Answer {
  status: number;
  body: {
    data?: unknown;
    results?: { documentId: string; id: number; [name: string]: unknown }[];
    pagination?: { total: number };
    error?: { details?: { errors?: { path: string[] }[] } };
  } & Record<string, unknown>;
  text: string;
}
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Call = (method: Method, path: string, body?: object) => Promise<Answer>;

/** Real HTTP on one port, kept open. */
export const listen = async (app: TestApp): Promise<(headers: Record<string, string>) => Call> => {
  const server = app.strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return (headers) => async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') && text !== '';
    return { status: answer.status, body: isJson ? JSON.parse(text) : {}, text };
  };
};

export interface Office {
  app: TestApp;
  caller: (headers: Record<string, string>) => Call;
  teams: { near: string; below: string; far: string };
  colleague: Staff;
  stranger: Staff;
  /** Document ids by type of what a colleague of a team below and a stranger own. */
  team: Record<string, string>;
  foreign: Record<string, string>;
  /** Records that belong to nobody. */
  common: Record<string, string>;
}

/** Two teams, one above the other, a third apart, and one record of every type in each. */
export const openOffice = async (app: TestApp): Promise<Office> => {
  const caller = await listen(app);
  const aTeam = (name: string, parent?: string) => createDocument(app, 'api::team.team', { name, parent });
  const near = await aTeam('Near');
  const teams = { near, below: await aTeam('Below', near), far: await aTeam('Far') };
  const colleague = await aStaffMember(app, 'crm-agent', { team: teams.below });
  const stranger = await aStaffMember(app, 'crm-agent', { team: teams.far });
  const common: Record<string, string> = {};
  for (const [uid, draft] of Object.entries(commonDrafts())) common[uid] = await createDocument(app, uid, draft);
  const team = await holdingOf(app, colleague);
  // History is written by the program alone.
  const change = { recordType: CUSTOMER, recordId: team[CUSTOMER], to: 'new', at: new Date() };
  const stored = await app.strapi.db.query('api::stage-change.stage-change').create({ data: change });
  common['api::stage-change.stage-change'] = stored.documentId;
  return { app, caller, teams, colleague, stranger, team, common, foreign: await holdingOf(app, stranger) };
};

/** One record of each type, with one message to its customer and one run of a playbook: those come from the program. */
export const holdingOf = async (app: TestApp, staff: Staff): Promise<Record<string, string>> => {
  const employee = staff.employee as { id: number; documentId: string };
  const records = await aHolding(app, employee);
  const [{ team_id: teamKey }] = await app.strapi.db
    .connection('employees_team_lnk')
    .where({ employee_id: employee.id })
    .select('team_id');
  const message = await app.strapi.db.query('api::care-message.care-message').create({
    data: { occurrenceKey: `birthday:${employee.id}`, state: 'sent', ownerKey: employee.id, teamKey },
  });
  const run = await app.strapi.db.query('api::playbook-run.playbook-run').create({
    data: { startedOn: '2027-01-01', roundStartedOn: '2027-01-01', state: 'active', ownerKey: employee.id, teamKey },
  });
  return {
    ...records,
    'api::care-message.care-message': message.documentId,
    'api::playbook-run.playbook-run': run.documentId,
  };
};

export interface Member {
  staff: Staff;
  call: Call;
  own: Record<string, string>;
  /** Own records whose every link leads to a stranger's, by type: what may not come along. */
  crossed: Record<string, string>;
  records(uid: string): Partial<Record<Whose, string>>;
}

/** Somebody of a role in the team above the colleague's, with own records. */
export const aMember = async (office: Office, code: string): Promise<Member> => {
  const staff = await aStaffMember(office.app, code, { team: office.teams.near });
  const own = await holdingOf(office.app, staff);
  return {
    staff,
    call: office.caller(staff.auth),
    own,
    crossed: await crossedOf(office, staff),
    records: (uid) =>
      office.common[uid]
        ? { foreign: office.common[uid] }
        : { own: own[uid], team: office.team[uid], foreign: office.foreign[uid] },
  };
};

const crossedOf = async ({ app, foreign }: Office, staff: Staff): Promise<Record<string, string>> => {
  const crossed: Record<string, string> = {};
  for (const [uid, person] of Object.entries(PERSON_FIELD)) {
    const { attributes } = app.strapi.contentTypes[uid as never] as {
      attributes: Record<string, { type: string; target?: string; relation?: string }>;
    };
    const links = Object.entries(attributes).filter(
      ([name, { target, relation }]) => name !== person && target && relation === 'manyToOne' && foreign[target],
    );
    if (links.length === 0) continue;
    const rows = await Promise.all(
      links.map(async ([name, { target }]) => [name, await rowId(app, target as string, foreign[target as string])]),
    );
    const row = await app.strapi.db.query(uid as never).create({
      // A deal that is over: the listing may have one open deal only.
      data: {
        ...Object.fromEntries(rows),
        [person as string]: staff.employee?.id,
        ...(uid.includes('transaction') && { stage: 'cancelled' }),
      } as never,
    });
    crossed[uid] = row.documentId as string;
  }
  return crossed;
};

const rowId = async (app: TestApp, uid: string, documentId: string | undefined): Promise<number> =>
  Number((await app.strapi.db.query(uid as never).findOne({ where: { documentId } as never, select: ['id'] })).id);

/** A login of Users & Permissions with an employee behind it and own records; without a role, nobody. */
export const aRestCaller = async (office: Office, type: string | undefined) => {
  const { app } = office;
  if (!type) return { call: office.caller({}), own: {} };
  const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
  const user = await app.strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: `rest-${type}`,
      email: `rest-${type}@example.com`,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    },
  });
  const employee = await app.strapi.documents('api::employee.employee').create({
    data: { name: `Rest ${type}`, state: 'active', restUser: user.id, team: office.teams.near } as never,
  });
  const jwt: string = await app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
  const own = await holdingOf(app, { employee: { ...employee, id: Number(employee.id) } } as unknown as Staff);
  return { call: office.caller({ Authorization: `Bearer ${jwt}` }), own };
};
