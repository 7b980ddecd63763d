import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UID } from '../content-types';
import { getCaller, PERSON_FIELD } from '../rights';
import type { Ability } from './access';
import { refsOf, type Link } from './find-links';

type Data = Record<string, unknown>;

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
  const person = PERSON_FIELD[uid];
  if (!person) return;
  const may = rightTo(strapi, ability, `plugin::content-manager.explorer.${action}`, uid);
  await checkTeam(strapi, may, data);
  const [ref] = refsOf(data[person]);
  // Whoever names nobody becomes the owner of what they create: records/default-owner.ts.
  if (!ref) return action === 'update' ? checkRelease(ability, person, data[person]) : undefined;
  const { employee } = await getCaller(strapi);
  if (
    employee &&
    (('id' in ref && ref.id === employee.id) || ('documentId' in ref && ref.documentId === employee.documentId))
  )
    return;
  const assignee = await findAssignee(strapi, ref);
  // An employee who does not exist is Strapi's to refuse.
  if (!assignee) return;
  if (!may(assignee.id, assignee.teamId) || !ability.can(REASSIGN))
    refuse(person, 'You cannot give a record to this person.');
};

export const REASSIGN = 'plugin::crm.records.reassign';

const checkRelease = (ability: Ability, person: string, value: unknown): void => {
  const isReleased =
    value === null || (isObject(value) && Array.isArray(value.disconnect) && value.disconnect.length > 0);
  if (isReleased && !ability.can(REASSIGN)) refuse(person, 'You cannot take a record away from its person.');
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

const findAssignee = async (strapi: Core.Strapi, ref: Link['ref']) => {
  const row: { id: number; team?: { id: number } | null } | null = await strapi.db
    .query(UID.employee)
    .findOne({ where: ref, select: ['id'], populate: { team: { select: ['id'] } } });
  return row && { id: row.id, teamId: row.team?.id ?? null };
};

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

const refuse = (field: string, message: string): never => {
  throw new errors.ForbiddenError(message, { errors: [{ path: [field], message, name: 'ForbiddenError' }] });
};
