import type { Core } from '@strapi/strapi';
import type { Scope } from '../../rights';

export interface Employee {
  id: number;
  name: string;
  teamId?: number;
}

export interface Employees {
  /** By number, name or e-mail of the login. A name that two people share finds nobody. */
  find(word: string): Employee | undefined;
  byId(id: number): Employee | undefined;
}

export const loadEmployees = async (strapi: Core.Strapi): Promise<Employees> => {
  const rows = await strapi.db
    .connection('employees as e')
    .leftJoin('employees_team_lnk as t', 't.employee_id', 'e.id')
    .leftJoin('employees_user_lnk as l', 'l.employee_id', 'e.id')
    .leftJoin('admin_users as u', 'u.id', 'l.user_id')
    .select<
      { id: number; name: string; number: string | null; email: string | null; teamId: number | null }[]
    >('e.id', 'e.name', 'e.number', 'u.email', 't.team_id as teamId');
  const byId = new Map<number, Employee>();
  const byWord = new Map<string, Employee | 'several'>();
  for (const { id, name, number, email, teamId } of rows) {
    const employee = { id, name, ...(teamId !== null && { teamId }) };
    byId.set(id, employee);
    for (const word of new Set([number, name, email].flatMap((w) => (w ? [fold(w)] : []))))
      byWord.set(word, byWord.has(word) ? 'several' : employee);
  }
  return {
    byId: (id) => byId.get(id),
    find(word) {
      const employee = byWord.get(fold(word));
      return employee === 'several' ? undefined : employee;
    },
  };
};

/** Nobody imports in the name of somebody beyond their own reach. */
export const mayOwn = (scope: Scope, employee: Employee): boolean => {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'team':
      return (
        employee.id === scope.employeeId || (employee.teamId !== undefined && scope.teamIds.includes(employee.teamId))
      );
    case 'own':
      return employee.id === scope.employeeId;
    case 'none':
      return false;
  }
};

const fold = (word: string) => word.normalize('NFKC').trim().toLowerCase();
