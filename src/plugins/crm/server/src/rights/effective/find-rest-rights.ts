import type { Core } from '@strapi/strapi';
import type { RestRights } from '../../../../shared/contracts/rights';
import { isOurType } from '../../content-types';
import { findGrant, restReach, type RestAction } from '../rest-table';
import type { EmployeeRow } from './find-people';

const WORDS: Record<string, RestAction> = { find: 'read', create: 'create', update: 'update' };

/** What the login of another program may do in this person's name: the actions of its role, as far as they reach. */
export const findRestRights = async (
  strapi: Core.Strapi,
  user: EmployeeRow['restUser'],
  isNobody: boolean,
): Promise<RestRights | null> => {
  if (!user) return null;
  const { username, role, blocked } = user;
  const none = { username, role: role && { type: role.type, name: role.name }, types: [] };
  if (blocked || !role) return none;
  const rows: { action: string }[] = await strapi.db
    .query('plugin::users-permissions.permission')
    .findMany({ where: { role: role.id }, select: ['action'], orderBy: 'action' });
  const types = new Map<string, RestRights['types'][number]>();
  for (const { action } of rows) {
    const at = action.lastIndexOf('.');
    const [uid, word] = [action.slice(0, at), action.slice(at + 1)];
    if (!isOurType(uid) || !(word in WORDS || word === 'delete')) continue;
    const grant = findGrant(role.type, uid);
    const { attributes } = strapi.contentTypes[uid as never] as { attributes: Record<string, { private?: boolean }> };
    const closed = grant?.fields
      ? Object.keys(attributes).filter((name) => !attributes[name]?.private && !grant.fields?.includes(name))
      : (grant?.hidden ?? []);
    const type = types.get(uid) ?? { uid, actions: [], closed };
    // Nothing is deleted by a login, whatever its role was given.
    const reach = word === 'delete' ? 'none' : restReach(role.type, uid, WORDS[word] as RestAction);
    type.actions.push({ action: WORDS[word] ?? word, reach: isNobody && reach === 'own' ? 'none' : reach });
    types.set(uid, type);
  }
  return { ...none, types: [...types.values()] };
};
