import type { Origin } from '../people';

export interface EmployeePlan {
  name: string;
  email: string;
  gender: 'male' | 'female';
  position: string;
  origin: Origin;
  team: number;
  /** Code and name of the admin role behind the login. */
  role: string;
  sells: boolean;
}

export const TEAMS = [
  { name: '浦东一组', city: '上海', manager: 2 },
  { name: '徐汇一组', city: '上海', manager: 1 },
  { name: 'London', city: 'London', manager: 3 },
];

const employee = (
  [name, email, gender]: [string, string, 'male' | 'female'],
  position: string,
  team: number,
  role: string,
  sells = false,
): EmployeePlan => ({
  name,
  email: `${email}@example.com`,
  gender,
  position,
  origin: team === 2 ? 'gb' : 'cn',
  team,
  role,
  sells,
});

/** Twelve people; each role of the panel is held by at least one. */
export const EMPLOYEES: EmployeePlan[] = [
  employee(['程以宁', 'admin', 'female'], '系统管理员', 1, 'strapi-super-admin'),
  employee(['陈志远', 'manager', 'male'], '总经理', 1, 'crm-manager', true),
  employee(['林晓岚', 'teamlead', 'female'], '浦东一组店长', 0, 'crm-team-lead', true),
  employee(['Helen Ashworth', 'helen.ashworth', 'female'], 'Branch manager', 2, 'crm-team-lead', true),
  employee(['周子昂', 'agent', 'male'], '置业顾问', 0, 'crm-agent', true),
  employee(['沈佳怡', 'shen.jiayi', 'female'], '置业顾问', 1, 'crm-agent', true),
  employee(['Daniel Okoro', 'daniel.okoro', 'male'], 'Senior negotiator', 2, 'crm-agent', true),
  employee(['许文静', 'reception', 'female'], '前台接待', 1, 'crm-reception'),
  employee(['何思源', 'service', 'male'], '客服主管', 1, 'crm-customer-service'),
  employee(['罗可欣', 'marketing', 'female'], '市场专员', 1, 'crm-marketing'),
  employee(['郑国栋', 'finance', 'male'], '财务主管', 1, 'crm-finance'),
  employee(['Margaret Lyle', 'auditor', 'female'], 'Internal auditor', 2, 'crm-auditor'),
];

/** Positions of those who look after customers in a city. */
export const sellersIn = (origin: Origin): number[] =>
  EMPLOYEES.flatMap((person, i) => (person.sells && person.origin === origin ? [i] : []));
export const SERVICE_DESK = EMPLOYEES.findIndex((person) => person.role === 'crm-customer-service');
