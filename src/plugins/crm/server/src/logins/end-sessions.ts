import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { problemError } from '../lib/problem';

interface Employee {
  name: string;
  user: { id: number } | null;
}

/**
 * Ends every session of an employee: the next request with any of them is answered with 401. Returns how many there
 * were. 404 for an unknown employee, 400 for one without a login.
 */
export const endSessions = async (strapi: Core.Strapi, documentId: string): Promise<number> => {
  const employee = (await strapi.db.query(UID.employee).findOne({
    where: { documentId },
    populate: { user: { select: ['id'] } },
  })) as Employee | null;
  if (!employee) throw new errors.NotFoundError('There is no such employee.');
  if (!employee.user) throw problemError([{ path: ['user'], message: 'This employee has no login.' }]);
  const sessions = strapi.sessionManager('admin');
  const open = await sessions.listSessions(String(employee.user.id));
  await strapi.db.transaction(async () => {
    await sessions.invalidateRefreshToken(String((employee.user as { id: number }).id));
    await recordAudit(strapi, {
      action: 'logout',
      uid: UID.employee,
      documentId,
      title: employee.name,
      details: { sessions: open.length },
    });
  });
  return open.length;
};
