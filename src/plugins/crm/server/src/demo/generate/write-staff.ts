import type { Client } from 'pg';
import { aPersonName } from '../people';
import type { Random } from '../random';

/** Row ids of the employees, and of the team of each. */
export interface Staff {
  employees: number[];
  teams: number[];
}

const TEAM = `insert into teams (document_id, name, created_at, updated_at, published_at)
  values ($1, $2, $3, $3, $3) returning id`;
const EMPLOYEE = `
  with employee as (
    insert into employees (document_id, name, gender, position, state, created_at, updated_at, published_at)
    values ($1, $2, $3, '置业顾问', 'active', $4, $4, $4) returning id
  )
  insert into employees_team_lnk (employee_id, team_id) select id, $5::int from employee returning employee_id`;

export const writeStaff = async (
  client: Client,
  random: Random,
  teams: number,
  employeesATeam: number,
  at: string,
): Promise<Staff> => {
  const staff: Staff = { employees: [], teams: [] };
  for (let t = 0; t < teams; t++) {
    const team = await client.query(TEAM, [`t${String(t).padStart(23, '0')}`, `Team ${t + 1}`, at]);
    for (let e = 0; e < employeesATeam; e++) {
      const { name, gender } = aPersonName(random, 'cn');
      const documentId = `e${String(t * employeesATeam + e).padStart(23, '0')}`;
      const employee = await client.query(EMPLOYEE, [documentId, name, gender, at, team.rows[0].id]);
      staff.employees.push(employee.rows[0].employee_id);
      staff.teams.push(team.rows[0].id);
    }
  }
  return staff;
};
