import type { Core } from '@strapi/strapi';
import type { PersonRef, RoleRef } from '../../../../shared/contracts/rights';
import { UID } from '../../content-types';

export interface EmployeeRow {
  id: number;
  documentId: string;
  number: string | null;
  name: string;
  state: string | null;
  archivedAt: string | null;
  team: { name: string } | null;
  user: { id: number; email: string; isActive: boolean; blocked: boolean; roles: RoleRef[] } | null;
  restUser: { username: string; blocked: boolean; role: { id: number; type: string; name: string } | null } | null;
}

export const WITH_LOGINS = {
  team: { select: ['name'] },
  user: { select: ['id', 'email', 'isActive', 'blocked'], populate: { roles: { select: ['id', 'code', 'name'] } } },
  restUser: { select: ['id', 'username', 'blocked'], populate: { role: { select: ['id', 'type', 'name'] } } },
};

export const toRef = ({ documentId, number, name, team, user }: EmployeeRow): PersonRef => ({
  documentId,
  number,
  name,
  team: team?.name ?? null,
  roles: (user?.roles ?? []).map(({ id, code, name: roleName }) => ({ id, code, name: roleName })),
});

const SHOWN = 50;

/** Employees by a part of their name or their number: the first fifty, by name. */
export const findPeople = async (strapi: Core.Strapi, search: string): Promise<PersonRef[]> => {
  const where = search ? { $or: [{ name: { $containsi: search } }, { number: { $containsi: search } }] } : {};
  const rows = (await strapi.db.query(UID.employee).findMany({
    where: { $and: [{ archivedAt: { $null: true } }, where] },
    populate: WITH_LOGINS as never,
    orderBy: { name: 'asc' },
    limit: SHOWN,
  })) as unknown as EmployeeRow[];
  return rows.map(toRef);
};
