import type { ImportOptions } from '../../../shared/contracts/import';
import { problemError } from '../lib/problem';
import type { Scope } from '../rights';
import { report, type PlannedRow } from './plan/planned-row';
import { mayOwn, type Employee, type Employees } from './write/employees';

const UNKNOWN = 'No employee has this number, name or e-mail address.';
const BEYOND = 'You may import for yourself or your own team only.';

/**
 * Who will own each row: whom the row names, else whom the options name, else the person who imports unless that
 * person sees everything. A name that cannot be is reported at its cell.
 */
export const chooseOwners = (
  rows: readonly PlannedRow[],
  employees: Employees,
  options: ImportOptions,
  scope: Scope,
): ((row: PlannedRow) => Employee | undefined) => {
  const fallback = options.owner ? named(options.owner, employees, scope) : self(employees, scope);
  const owners = new Map<string, Employee | string>();
  const ownerOf = (word: string) => {
    const known = owners.get(word);
    if (known) return known;
    const employee = employees.find(word);
    const owner = !employee ? UNKNOWN : mayOwn(scope, employee) ? employee : BEYOND;
    owners.set(word, owner);
    return owner;
  };
  for (const row of rows) {
    const owner = row.owner && ownerOf(row.owner);
    if (typeof owner === 'string' && owner) report(row, row.columnOf('owner'), owner, 'warning');
  }
  return ({ owner: word }) => {
    const owner = word ? ownerOf(word) : undefined;
    return typeof owner === 'object' ? owner : fallback;
  };
};

const self = (employees: Employees, scope: Scope) =>
  scope.kind === 'own' || scope.kind === 'team' ? employees.byId(scope.employeeId) : undefined;

const named = (word: string, employees: Employees, scope: Scope): Employee => {
  const employee = employees.find(word);
  const message = !employee ? UNKNOWN : mayOwn(scope, employee) ? undefined : BEYOND;
  if (!employee || message) throw problemError([{ path: ['options', 'owner'], message: message ?? UNKNOWN }]);
  return employee;
};
