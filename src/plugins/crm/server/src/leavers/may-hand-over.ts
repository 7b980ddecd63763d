import type { Scope } from '../rights';

interface Colleague {
  id: number;
  teamId: number | null;
}

/** Whether a person of this reach may hand over a colleague's work, or give it to that colleague. Nobody moves what is only their own. */
export const mayHandOver = (scope: Scope, { id, teamId }: Colleague): boolean => {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'team':
      return id === scope.employeeId || (teamId !== null && scope.teamIds.includes(teamId));
    default:
      return false;
  }
};
