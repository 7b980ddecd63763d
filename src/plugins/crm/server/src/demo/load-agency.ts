import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { BIRTHDAY_PLAN, SURVEY_PLANS } from '../care';
import { UID } from '../content-types';
import { calendarDay, now } from '../lib/clock';
import { getSettings, updateSettings } from '../settings';
import { buildAgency } from './agency/build-agency';
import { applyRules } from './apply-rules';
import { createLogins, type Login } from './create-logins';
import { createRandom } from './random';
import { startPlaybooks } from './start-playbooks';
import { writeAgency } from './write-agency';

export interface LoadedAgency {
  /** Documents by type. */
  counts: Record<string, number>;
  /** One a role. The passwords are nowhere else. */
  logins: Login[];
}

/** Fills an empty database with the sample agency, whole or not at all. */
export const loadAgency = async (strapi: Core.Strapi, seed: number): Promise<LoadedAgency> => {
  await refuseIfUsed(strapi);
  const settings = { ...(await getSettings(strapi)), officeName: '安居地产 Anju Estates' };
  const hour = now();
  hour.setUTCMinutes(0, 0, 0);
  const { timeZone, officeName } = settings;
  const agency = buildAgency({ seed, now: hour, timeZone, officeName, limits: settings });
  applyRules(agency, settings, calendarDay(hour, settings.timeZone));

  const logins = await strapi.db.transaction(async ({ trx }) => {
    await removeShippedPlans(strapi);
    const ids = await writeAgency(strapi, trx, agency, createRandom(seed));
    for (const statement of AFTERWARDS) await trx.raw(statement);
    return createLogins(strapi, trx, ids.get(UID.employee) ?? []);
  });
  await updateSettings(strapi, settings);
  await startPlaybooks(strapi, hour);
  for (const uid of agency.keys()) await strapi.db.connection.raw('analyze ??', [strapi.getModel(uid).collectionName]);
  return { counts: Object.fromEntries([...agency].map(([uid, documents]) => [uid, documents.length])), logins };
};

const refuseIfUsed = async (strapi: Core.Strapi) => {
  const users = await strapi.db.query('admin::user').count();
  const customers = await strapi.db.query(UID.customer).count();
  if (users + customers > 0)
    throw new errors.ApplicationError('The database is in use: the sample agency goes into an empty one only.');
};

/** The agency brings the same plans switched on, and their surveys. */
const removeShippedPlans = async (strapi: Core.Strapi) => {
  const plans = strapi.documents(UID.carePlan);
  const surveys = strapi.documents(UID.survey);
  const names = [BIRTHDAY_PLAN.name, ...SURVEY_PLANS.map(({ plan }) => plan.name)];
  for (const { documentId } of await plans.findMany({ filters: { name: { $in: names }, state: 'paused' } }))
    await plans.delete({ documentId });
  const titles = SURVEY_PLANS.map(({ survey }) => survey?.title as string);
  for (const { documentId } of await surveys.findMany({ filters: { title: { $in: titles } } }))
    await surveys.delete({ documentId });
};

/** What the records of a customer say about the customer. */
const AFTERWARDS = [
  ...['survey_invitations', 'survey_responses'].map(
    (table) => `update ${table} s set owner_key = c.owner_key, team_key = c.team_key
     from customers c where c.id = s.customer_key`,
  ),
  // An occasion is told by the row it is about, whose id nobody knew before.
  ...['viewing', 'transaction', 'complaint'].map(
    (
      about,
    ) => `update survey_invitations i set occurrence_key = split_part(occurrence_key, ':', 1) || ':' || l.${about}_id
     from survey_invitations_${about}_lnk l where l.survey_invitation_id = i.id`,
  ),
  `update care_messages m set owner_key = c.owner_key, team_key = c.team_key
     from customers c where c.id = m.customer_key`,
  `update customers c set last_contact_at = i.at, last_valid_contact_at = i.valid_at, first_response_at = i.first_at,
     next_contact_at = i.next_at,
     updated_at = greatest(c.updated_at, i.at)
     from (select customer_key, max(occurred_at) as at, max(occurred_at) filter (where valid) as valid_at,
             min(occurred_at) filter (where direction = 'outbound') as first_at,
             max(next_contact_at) as next_at
           from interactions group by 1) i
     where i.customer_key = c.id`,
];
