import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import type { Scope } from '../rights';

/** The newest contacts with a customer. REST refuses a limit on `populate`, so this is a route of its own. */
export const findLastInteractions = (strapi: Core.Strapi, customerKey: number, scope: Scope, limit: number) =>
  strapi.db.query(UID.interaction).findMany({
    where: { $and: [{ customerKey, archivedAt: null }, whereOf(scope)] },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    limit,
  });

const whereOf = (scope: Scope) => {
  if (scope.kind === 'all') return {};
  if (scope.kind === 'own') return { ownerKey: scope.employeeId };
  if (scope.kind === 'team') return { $or: [{ teamKey: { $in: scope.teamIds } }, { ownerKey: scope.employeeId }] };
  return { id: { $null: true } };
};
