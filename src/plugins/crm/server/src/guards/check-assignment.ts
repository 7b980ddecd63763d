import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UID } from '../content-types';
import { getCaller } from '../rights';
import type { Ability } from './access';
import { refsOf } from './find-links';

/** The relation that says whose a record is; `ownerKey` follows it. */
export const PERSON: Record<string, string> = {
  [UID.customer]: 'owner',
  [UID.demand]: 'owner',
  [UID.listing]: 'owner',
  [UID.transaction]: 'owner',
  [UID.viewing]: 'agent',
  [UID.interaction]: 'employee',
  [UID.task]: 'assignee',
  [UID.complaint]: 'assignee',
};
/** Done by somebody: without a name, by whoever writes it down. Others may wait for a person. */
const DONE_BY_SOMEBODY = new Set<string>([UID.interaction, UID.task]);

type Data = Record<string, unknown>;

interface Assignee {
  id: number;
  documentId: string;
  teamId?: number;
}

/**
 * A record's team is its person's team, unless the data says otherwise. Holds for every caller, and reads nothing
 * where no person is set.
 */
export const followTeam = async (strapi: Core.Strapi, uid: string, data: Data): Promise<void> => {
  const person = PERSON[uid];
  if (!person || refsOf(data[person]).length === 0 || refsOf(data.team).length > 0) return;
  const assignee = await findAssignee(strapi, data[person]);
  if (assignee) giveTeam(data, assignee);
};

/** Makes a record of `uid` that person's, in that person's team. */
export const giveTo = (uid: string, data: Data, assignee: Assignee): void => {
  const person = PERSON[uid];
  if (person) data[person] = { set: [{ documentId: assignee.documentId }] };
  giveTeam(data, assignee);
};

const giveTeam = (data: Data, { teamId }: Assignee): void => {
  if (teamId !== undefined && refsOf(data.team).length === 0) data.team = { set: [{ id: teamId }] };
};

/**
 * Staff create records for themselves. For somebody else it takes `records.reassign`, and that person must be one whose
 * records the caller may write: a team lead hands over within the team, a manager anywhere.
 */
export const checkAssignment = async (
  strapi: Core.Strapi,
  ability: Ability,
  uid: string,
  action: 'create' | 'update',
  data: Data,
): Promise<void> => {
  const person = PERSON[uid];
  if (!person) return;
  const right = `plugin::content-manager.explorer.${action}`;
  const refs = refsOf(data[person]);
  const { employee } = await getCaller(strapi);
  const may = rightTo(strapi, ability, right, uid);

  if (refs.length === 0) {
    await checkTeam(strapi, may, data);
    if (action === 'update') checkRelease(ability, data[person]);
    else if (employee && (!may(null, null) || DONE_BY_SOMEBODY.has(uid))) giveTo(uid, data, employee);
    return;
  }
  const assignee = await findAssignee(strapi, data[person]);
  if (!assignee) return;
  if (assignee.id !== employee?.id) {
    const isReached = may(assignee.id, assignee.teamId ?? null);
    if (!isReached || !ability.can(REASSIGN)) refuse(person, 'You cannot give a record to this person.');
  }
  await checkTeam(strapi, may, data);
  giveTeam(data, assignee);
};

const REASSIGN = 'plugin::crm.records.reassign';

const checkRelease = (ability: Ability, value: unknown): void => {
  const isReleased =
    value === null || (isObject(value) && Array.isArray(value.disconnect) && value.disconnect.length > 0);
  if (isReleased && !ability.can(REASSIGN)) refuse('owner', 'You cannot take a record away from its person.');
};

/** A team given by hand must be one whose records the caller may write. */
const checkTeam = async (strapi: Core.Strapi, may: MayWrite, data: Data) => {
  const [team] = refsOf(data.team);
  if (!team || may(null, null)) return;
  const found: { id: number } | null = await strapi.db.query(UID.team).findOne({ where: team, select: ['id'] });
  if (!found || !may(null, found.id)) refuse('team', 'You cannot give a record to this team.');
};

type MayWrite = (ownerKey: number | null, teamKey: number | null) => boolean;

/** May the caller write a record of this owner and team? `null, null` asks for every record. */
const rightTo = (strapi: Core.Strapi, ability: Ability, right: string, uid: string): MayWrite => {
  const manager = strapi.service('admin::permission').createPermissionsManager({ ability, model: uid });
  return (ownerKey, teamKey) => ability.can(right, manager.toSubject({ ownerKey, teamKey }));
};

const findAssignee = async (strapi: Core.Strapi, value: unknown): Promise<Assignee | undefined> => {
  const [ref] = refsOf(value);
  const row: { id: number; documentId: string; team?: { id: number } | null } | null = await strapi.db
    .query(UID.employee)
    .findOne({ where: ref, select: ['id', 'documentId'], populate: { team: { select: ['id'] } } });
  return row ? { id: row.id, documentId: row.documentId, teamId: row.team?.id } : undefined;
};

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

const refuse = (field: string, message: string): never => {
  throw new errors.ForbiddenError(message, { errors: [{ path: [field], message, name: 'ForbiddenError' }] });
};
