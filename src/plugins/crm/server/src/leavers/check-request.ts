import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { z } from 'zod';
import type { handOverSchema } from '../../../shared/contracts/leavers';
import { problemError, type Problem } from '../lib/problem';
import type { Scope } from '../rights';
import { checkLogin } from './check-login';
import { findColleagues, type Colleague } from './find-colleagues';
import { mayHandOver } from './may-hand-over';

/** Who asks, and how far that person reaches. */
export interface Manager {
  adminUserId: number;
  scope: Scope;
}

/** A request whose people exist, may leave and may take over. */
export interface HandOver {
  leaver: Colleague;
  receivers: { colleague: Colleague; share: number }[];
  listingsTo?: Colleague;
  leadTo?: Colleague;
}

/** Refuses with 404 an employee who is not there, with 403 one beyond the reach, with 400 at its field what cannot be. */
export const checkRequest = async (
  strapi: Core.Strapi,
  manager: Manager,
  request: z.output<typeof handOverSchema>,
): Promise<HandOver> => {
  const { employee, receivers, listingsTo, leadTo } = request;
  const wanted = [employee, ...receivers.map((receiver) => receiver.employee), listingsTo, leadTo].filter(
    (id) => id != null,
  );
  const colleagues = new Map((await findColleagues(strapi, wanted)).map((found) => [found.documentId, found]));
  const leaver = colleagues.get(employee);
  if (!leaver) throw new errors.NotFoundError('There is no such employee.', { documentId: employee });
  await checkLeaver(strapi, manager, leaver);

  const problems: Problem[] = [];
  const receiving = (documentId: string, path: Problem['path']): Colleague | undefined => {
    const colleague = colleagues.get(documentId);
    const message = refusal(colleague, leaver, manager.scope);
    if (message) problems.push({ path, message });
    return colleague;
  };
  const taking = receivers.map(({ employee: id, share }, place) => {
    const path = ['receivers', place, 'employee'];
    if (receivers.findIndex((other) => other.employee === id) !== place)
      problems.push({ path, message: 'This colleague is chosen twice.' });
    return { colleague: receiving(id, path) as Colleague, share };
  });
  const handOver = {
    leaver,
    receivers: taking,
    listingsTo: listingsTo ? receiving(listingsTo, ['listingsTo']) : undefined,
    leadTo: leadTo ? receiving(leadTo, ['leadTo']) : undefined,
  };
  if (problems.length > 0) throw problemError(problems);
  return handOver;
};

/** The same for whoever runs a hand-over and whoever takes it back. */
export const checkLeaver = async (strapi: Core.Strapi, manager: Manager, leaver: Colleague): Promise<void> => {
  if (!mayHandOver(manager.scope, leaver)) throw new errors.ForbiddenError('You cannot hand over this employee.');
  await checkLogin(strapi, manager.adminUserId, leaver.adminUserId);
};

const refusal = (colleague: Colleague | undefined, leaver: Colleague, scope: Scope): string | undefined => {
  if (!colleague) return 'There is no such employee.';
  if (colleague.id === leaver.id) return 'Nobody takes over from themselves.';
  if (colleague.state !== 'active') return 'Only an active employee can take over.';
  return mayHandOver(scope, colleague) ? undefined : 'You cannot give work to this employee.';
};
