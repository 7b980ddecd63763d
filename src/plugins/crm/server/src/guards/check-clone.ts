import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { getCaller, PERSON_FIELD } from '../rights';
import type { Ability, Access } from './access';
import { REASSIGN } from './check-assignment';

interface Params {
  documentId?: string;
  data?: Record<string, unknown>;
}

/**
 * A copy is made of a record that the caller may read, and belongs to the caller where giving records to others is not
 * the caller's to do. Strapi checks only the right to create.
 */
export const checkClone = async (
  strapi: Core.Strapi,
  ability: Ability,
  access: Access,
  uid: string,
  { documentId, data }: Params,
): Promise<void> => {
  const allowed = await access.filtersOf(uid);
  const isReadable =
    allowed === undefined ||
    (allowed !== false &&
      (await strapi.db
        .query(uid as never)
        .findOne({ where: { $and: [{ documentId }, allowed] } as never, select: ['id'] })));
  if (!isReadable) throw new errors.ForbiddenError('You cannot copy a record that you may not read.');

  const person = PERSON_FIELD[uid];
  if (!person || !data || ability.can(REASSIGN)) return;
  const { employee } = await getCaller(strapi);
  data[person] = employee ? { set: [{ documentId: employee.documentId }] } : { set: [] };
  data.team = employee?.teamId ? { set: [{ id: employee.teamId }] } : { set: [] };
};
