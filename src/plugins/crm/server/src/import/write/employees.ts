import type { Core } from '@strapi/strapi';

export interface Employee {
  id: number;
  name: string;
  teamId?: number;
}

/** Employees by number, name or e-mail of their login, in small letters. A name that two people share finds nobody. */
export const loadEmployees = async (strapi: Core.Strapi): Promise<(word: string) => Employee | undefined> => {
  const rows = await strapi.db
    .connection('employees as e')
    .leftJoin('employees_team_lnk as t', 't.employee_id', 'e.id')
    .leftJoin('employees_user_lnk as l', 'l.employee_id', 'e.id')
    .leftJoin('admin_users as u', 'u.id', 'l.user_id')
    .select<
      { id: number; name: string; number: string | null; email: string | null; teamId: number | null }[]
    >('e.id', 'e.name', 'e.number', 'u.email', 't.team_id as teamId');
  const found = new Map<string, Employee | 'several'>();
  for (const { id, name, number, email, teamId } of rows)
    for (const word of new Set([number, name, email].flatMap((w) => (w ? [fold(w)] : [])))) {
      const known = found.get(word);
      found.set(word, known ? 'several' : { id, name, ...(teamId !== null && { teamId }) });
    }
  return (word) => {
    const employee = found.get(fold(word));
    return employee === 'several' ? undefined : employee;
  };
};

const fold = (word: string) => word.normalize('NFKC').trim().toLowerCase();
