import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { now } from '../lib/clock';
import { relationTarget, type Target } from '../lib/relation-target';
import { runSql } from '../lib/run-sql';
import { getCaller, PERSON_FIELD } from '../rights';
import { isWorker, type Ability } from './is-worker';

const TEAM_OF = `
  select t.team_id from employees e left join employees_team_lnk t on t.employee_id = e.id
  where e.id = :id or e.document_id = :documentId`;

/**
 * A new record belongs to whoever makes it, unless the draft says otherwise, and its team is its owner's. Whoever only
 * takes records down for others (the desk) leaves them to be given out, in the desk's own team. A record that gets
 * another owner goes to that person's team, unless the draft names a team.
 */
export const defaultOwner = (strapi: Core.Strapi) =>
  strapi.documents.use(async (context, next) => {
    const field = PERSON_FIELD[context.uid];
    const isCreation = context.action === 'create';
    if (!field || (!isCreation && context.action !== 'update')) return next();
    const params = context.params as { data?: Record<string, unknown> };
    const data: Record<string, unknown> = { ...params.data };
    const { employee } = await getCaller(strapi);

    let target = relationTarget(data[field]);
    if (isCreation && !target && employee) {
      const { userAbility } = (strapi.requestContext.get()?.state ?? {}) as { userAbility?: Ability };
      if (!userAbility || isWorker(userAbility, context.uid, field)) {
        data[field] = employee.id;
        target = { id: employee.id };
      } else if (!relationTarget(data.team) && employee.teamId) data.team = employee.teamId;
    }
    if (target && !relationTarget(data.team)) {
      const isCaller = employee && isSame(target, employee);
      const teamId = isCaller ? employee.teamId : await findTeam(strapi, target);
      if (teamId) data.team = teamId;
    }
    if (context.uid === UID.customer && target) data.ownerSince = now();
    if (context.uid === UID.task && isCreation && employee && !relationTarget(data.assignedBy))
      data.assignedBy = employee.id;
    params.data = data;
    return next();
  });

const isSame = (target: Target, employee: { id: number; documentId: string }) =>
  'id' in target ? target.id === employee.id : target.documentId === employee.documentId;

const findTeam = async (strapi: Core.Strapi, target: Target): Promise<number | undefined> => {
  const [row] = await runSql<{ team_id: number | null }>(strapi, TEAM_OF, { id: null, documentId: null, ...target });
  return row?.team_id ?? undefined;
};
