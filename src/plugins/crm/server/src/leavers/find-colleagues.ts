import type { Core } from '@strapi/strapi';
import type { ColleagueChoice } from '../../../shared/contracts/leavers';
import { runSql } from '../lib/run-sql';
import type { Scope } from '../rights';
import { mayHandOver } from './may-hand-over';

export interface Colleague {
  id: number;
  documentId: string;
  name: string;
  number: string | null;
  position: string | null;
  state: 'active' | 'leave' | 'left';
  teamId: number | null;
  team: string | null;
  manager: string | null;
  capacity: number | null;
  leadPaused: boolean;
  adminUserId: number | null;
  restUserId: number | null;
}

const SELECT = `
  select e.id, e.document_id as "documentId", e.name, e.number, e.position, coalesce(e.state, 'active') as state,
    t.id as "teamId", t.name as team, boss.document_id as manager, e.capacity,
    coalesce(e.lead_paused, false) as "leadPaused", u.user_id as "adminUserId", ru.user_id as "restUserId"
  from employees e
  left join employees_team_lnk tl on tl.employee_id = e.id left join teams t on t.id = tl.team_id
  left join employees_manager_lnk ml on ml.employee_id = e.id left join employees boss on boss.id = ml.inv_employee_id
  left join employees_user_lnk u on u.employee_id = e.id
  left join employees_rest_user_lnk ru on ru.employee_id = e.id
  where e.archived_at is null`;

export const findColleagues = (strapi: Core.Strapi, documentIds?: string[]): Promise<Colleague[]> =>
  runSql<Colleague>(
    strapi,
    `${SELECT} ${documentIds ? 'and e.document_id = any(:documentIds)' : ''} order by e.name, e.id`,
    {
      documentIds: documentIds ?? null,
    },
  );

/** Whom the reader may hand over, and who may take over. */
export const findChoices = async (
  strapi: Core.Strapi,
  { scope, adminUserId }: { scope: Scope; adminUserId: number },
): Promise<ColleagueChoice[]> =>
  (await findColleagues(strapi))
    .filter((colleague) => mayHandOver(scope, colleague))
    .map(({ documentId, name, number, position, team, state, ...rest }) => ({
      documentId,
      name,
      number,
      position,
      team,
      state,
      canLeave: rest.adminUserId !== adminUserId,
      canReceive: state === 'active',
    }));
