import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UID } from '../content-types';
import { findGrant, findPerson, PERSON_FIELD, restReach } from '../rights';
import { restFilters, type RestUser } from './access';
import type { AttributesOf } from './place';

type Data = Record<string, unknown>;

/** Columns that the program fills are written by nobody, whatever the token may do. */
export const checkPrivate = (attributesOf: AttributesOf, uid: string, data: Data): void => {
  const hidden = Object.keys(data).filter((name) => attributesOf(uid)[name]?.private);
  if (hidden.length > 0) refuseFields(hidden);
};

/** The fields that the table opens to this role, and no others. */
export const checkFields = (user: RestUser | undefined, uid: string, data: Data): void => {
  const grant = findGrant(user?.role?.type, uid);
  if (!grant) return;
  const isOpen = (name: string) => (grant.fields ? grant.fields.includes(name) : !grant.hidden?.includes(name));
  const closed = Object.keys(data).filter((name) => !isOpen(name));
  if (closed.length > 0) refuseFields(closed);
};

const refuseFields = (names: string[]): never => {
  throw new errors.ValidationError(`Invalid key ${names.join(', ')}`, {
    errors: names.map((name) => ({ path: [name], message: `Invalid key ${name}`, name: 'ValidationError' })),
  });
};

/** Whose a new record of a REST login is: that of the employee behind it, or one that the login brought. */
export const assignCreated = async (strapi: Core.Strapi, user: RestUser | undefined, uid: string, data: Data) => {
  const reach = restReach(user?.role?.type, uid, 'create');
  if (reach === 'none') throw new errors.ForbiddenError();
  if (!user) return;
  if (reach === 'brought' && uid === UID.customer) data.intakeBy = { set: [{ id: user.id }] };
  const person = PERSON_FIELD[uid];
  if (reach !== 'own' || !person) return;
  const employee = await findPerson(strapi, 'rest', user.id);
  if (!employee) throw new errors.ForbiddenError('This login is not linked to an employee.');
  data[person] = { set: [{ documentId: employee.documentId }] };
};

/** A record out of reach is 404, like one that does not exist: its number is not given away. */
export const checkReach = async (strapi: Core.Strapi, user: RestUser | undefined, uid: string, documentId: unknown) => {
  const filters = await restFilters(strapi, user, uid, 'update');
  const found =
    filters !== false &&
    (await strapi.db
      .query(uid as never)
      .findOne({ where: { $and: [{ documentId }, filters ?? {}] } as never, select: ['id'] }));
  if (!found) throw new errors.NotFoundError();
};
