import type { Core } from '@strapi/strapi';
import type { CareOccurrences } from '../../../../shared/contracts/care-form';
import { openChannels } from '../../channels';
import type { Scope } from '../../rights';
import type { DuePlan } from '../planning/build-due';
import { contactOf, OBSTACLE } from '../planning/obstacle-sql';
import { usableChannels } from '../planning/usable-channels';
import { findAudience } from './find-audience';

/** Whether a customer is reached takes some 10 µs to find out: of a larger audience, evenly, only about so many are asked. */
const LOOKED_AT = 20_000;

/** How many customers a plan is for, as far as the reader sees. */
export const countAudience = async (strapi: Core.Strapi, plan: DuePlan, scope: Scope): Promise<number> => {
  const { audience } = await findAudience(strapi, plan, scope);
  const [{ total }] = await audience.count({ total: '*' });
  return Number(total);
};

/** How many customers a plan is for, as far as the reader sees, and how many of them would get its message as things stand. */
export const countReach = async (
  strapi: Core.Strapi,
  plan: DuePlan,
  { scope, now }: { scope: Scope; now: Date },
): Promise<Pick<CareOccurrences, 'audience' | 'reached' | 'isRough'>> => {
  const audience = await countAudience(strapi, plan, scope);
  const channels = usableChannels(plan.channels, openChannels(strapi));
  if (audience === 0 || channels.length === 0) return { audience, reached: 0, isRough: false };
  const step = Math.ceil(audience / LOOKED_AT);
  const { audience: found } = await findAudience(strapi, plan, scope);
  const [{ asked, reached }] = await found
    .joinRaw(contactOf({ channels: 'cast(:channels as text[])', purpose: 'cast(:purpose as text)' }), {
      channels,
      purpose: plan.purpose,
      now: now.toISOString(),
    } as never)
    .whereRaw('c.id % ? = 0', [step])
    .count({ asked: '*' })
    .select(strapi.db.connection.raw(`count(*) filter (where ${OBSTACLE} is null) as reached`));
  return {
    audience,
    reached: step === 1 ? Number(reached) : Math.round((Number(reached) / Math.max(Number(asked), 1)) * audience),
    isRough: step > 1,
  };
};
