import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { EffectiveRights, PersonException } from '../../../../shared/contracts/rights';
import { UID } from '../../content-types';
import { toRef, WITH_LOGINS, type EmployeeRow } from './find-people';
import { findRestRights } from './find-rest-rights';
import { exceptionsOf, findStoredRoles, nameActions, shapesOf, type StoredRole } from './find-roles';
import { mergeRights } from './merge-rights';

const SUPER_ADMIN = 'strapi-super-admin';

/** What an employee may do now, from the roles as they stand in the database. */
export const getEffective = async (strapi: Core.Strapi, documentId: string): Promise<EffectiveRights> => {
  const [row] = await queryEmployees(strapi, { documentId });
  if (!row) throw new errors.NotFoundError('There is no such employee.', { documentId });
  return describe(strapi, row, await findStoredRoles(strapi));
};

/** The same of everybody who is not archived, by number. */
export const findAllEffective = async (strapi: Core.Strapi): Promise<EffectiveRights[]> => {
  const [rows, roles] = await Promise.all([
    queryEmployees(strapi, { archivedAt: { $null: true } }),
    findStoredRoles(strapi),
  ]);
  return Promise.all(rows.map((row) => describe(strapi, row, roles)));
};

const queryEmployees = async (strapi: Core.Strapi, where: object) =>
  (await strapi.db.query(UID.employee).findMany({
    where,
    populate: WITH_LOGINS as never,
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
  } as never)) as unknown as EmployeeRow[];

const describe = async (strapi: Core.Strapi, row: EmployeeRow, roles: StoredRole[]): Promise<EffectiveRights> => {
  const mine = roles.filter(({ id }) => row.user?.roles.some((role) => role.id === id));
  const isOpen = row.user !== null && row.user.isActive && !row.user.blocked;
  const permissions = isOpen ? mine.flatMap((role) => role.permissions) : [];
  const isNobody = row.state === 'left' || row.archivedAt !== null;
  // Somebody who left owns nothing: what reaches own or team records reaches none.
  const standing = isNobody ? permissions.filter(({ conditions }) => !conditions?.length) : permissions;
  return {
    employee: toRef(row),
    login: row.user && { id: row.user.id, email: row.user.email },
    ...mergeRights(standing, shapesOf(strapi), nameActions(strapi)),
    rest: await findRestRights(strapi, row.restUser, isNobody),
    people: exceptionsOfPerson(row),
    exceptions: mine.flatMap((role) => exceptionsOf(strapi, role)),
  };
};

const exceptionsOfPerson = ({ user, restUser, state, archivedAt }: EmployeeRow): PersonException[] => [
  ...(user ? [] : ['no_login' as const]),
  ...(user && (!user.isActive || user.blocked) ? ['login_off' as const] : []),
  ...(user && user.roles.length === 0 ? ['no_role' as const] : []),
  ...(user?.roles.some(({ code }) => code === SUPER_ADMIN) ? ['super_admin' as const] : []),
  ...(state === 'left' ? ['left' as const] : []),
  ...(archivedAt ? ['archived' as const] : []),
  ...(restUser?.blocked ? ['rest_off' as const] : []),
];
