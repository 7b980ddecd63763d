import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { findPerson, type Person } from './find-person';

export const CONDITION = { own: 'plugin::crm.own', team: 'plugin::crm.team' } as const;

/** Types without an owner of their own belong to whoever owns this customer. */
const through: Record<string, string> = { [UID.consent]: 'customer.', [UID.customerRelation]: 'from.' };

/** The filter for `own` or `team` records of a type: evaluated by the database for lists, in memory for one document. */
export const buildCondition = (reach: 'own' | 'team', person: Person, uid: string) => {
  const hop = through[uid] ?? '';
  const own = { [`${hop}ownerKey`]: person.id };
  return reach === 'own' ? own : { $or: [{ [`${hop}teamKey`]: { $in: person.teamIds } }, own] };
};

interface ConditionOptions {
  id: number;
  permission: { subject: string };
}

export const registerConditions = (strapi: Core.Strapi) =>
  strapi.service('admin::permission').conditionProvider.registerMany(
    (['own', 'team'] as const).map((reach) => ({
      name: reach,
      plugin: 'crm',
      category: 'CRM',
      displayName: reach === 'own' ? 'Own records' : 'Records of the own team and the teams below',
      // Somebody without an employee record owns nothing: `false` takes the permission away.
      handler: async ({ id, permission }: ConditionOptions) => {
        const person = await findPerson(strapi, 'admin', id);
        return person ? buildCondition(reach, person, permission.subject) : false;
      },
    })),
  );
