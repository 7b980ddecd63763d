import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { UID } from '../content-types';
import { linkDocuments } from '../lib/insert-documents';
import { adminRoles } from '../rights';
import { EMPLOYEES } from './agency/plan-staff';

export interface Login {
  role: string;
  email: string;
  password: string;
}

/** Strapi asks for a lower-case letter, an upper-case one and a digit; the random part may lack one. */
const newPassword = () => `${randomBytes(12).toString('base64url')}aZ7`;

/** An admin user for every employee, in the role of the plan. Answers with one login a role, the super admin's first. */
export const createLogins = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  employees: number[],
): Promise<Login[]> => {
  const roles = await strapi.db.query('admin::role').findMany({ select: ['id', 'code', 'name'] });
  const logins: Login[] = [];
  const pairs: { id: number; value: number }[] = [];
  for (const [i, person] of EMPLOYEES.entries()) {
    const role = roles.find(({ code }) => code === person.role);
    if (!role) throw new Error(`The role ${person.role} is missing`);
    const password = newPassword();
    const [firstname, lastname] = splitName(person.name);
    const user = await strapi.service('admin::user').create({
      firstname,
      lastname,
      email: person.email,
      password,
      isActive: true,
      roles: [role.id],
    });
    pairs.push({ id: employees[i], value: user.id });
    const name = adminRoles.find(({ code }) => code === role.code)?.name ?? role.name;
    if (!logins.some((login) => login.role === name)) logins.push({ role: name, email: person.email, password });
  }
  await linkDocuments(strapi, trx, UID.employee, 'user', pairs);
  return logins;
};

/** Chinese names are shown family name first by the panel when it is the first name. */
const splitName = (name: string) => (name.includes(' ') ? name.split(' ') : [name, '']);
