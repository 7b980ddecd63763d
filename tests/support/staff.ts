import type { TestApp } from './app';

let count = 0;

export interface Staff {
  id: number;
  email: string;
  password: string;
  token: string;
  /** Headers of a request made by this person. */
  auth: { Authorization: string };
  employee?: { id: number; documentId: string; name: string };
}

/**
 * An admin user of the role with this code (`strapi-super-admin`, `crm-manager`, …), logged in over HTTP, and unless
 * `employee: false` the employee record behind it, in the team given by document id.
 */
export const aStaffMember = async (
  app: TestApp,
  roleCode: string,
  options: { team?: string; employee?: false } = {},
): Promise<Staff> => {
  count += 1;
  const email = `staff${count}@example.com`;
  const password = 'Test-passw0rd!';
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: roleCode } });
  if (!role) throw new Error(`no role ${roleCode}`);
  const user = await app.strapi.service('admin::user').create({
    firstname: `Staff ${count}`,
    lastname: roleCode,
    email,
    password,
    isActive: true,
    roles: [role.id],
  });
  const login = await app.http.post('/admin/login').send({ email, password });
  const token: string = login.body.data.token;
  const employee =
    options.employee === false
      ? undefined
      : await app.strapi.documents('api::employee.employee').create({
          data: { name: `Staff ${count}`, user: user.id, team: options.team, state: 'active' } as never,
        });
  return {
    id: user.id,
    password,
    email,
    token,
    auth: { Authorization: `Bearer ${token}` },
    employee: employee && { id: Number(employee.id), documentId: employee.documentId, name: employee.name as string },
  };
};
