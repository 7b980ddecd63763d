import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import holidays from './holidays.json';
import { SHIPPED_PLANS } from './shipped/shipped-plans';

const STORE = { type: 'plugin', name: 'crm', key: 'care-seed' };

/**
 * Ships the holidays and each plan once, switched off; an installation of an earlier version gets what is new. What an
 * office deletes or changes afterwards stays so.
 */
export const seedCare = async (strapi: Core.Strapi) => {
  const store = strapi.store(STORE);
  const shipped = ((await store.get()) as { shipped: string[] } | null)?.shipped ?? [];
  // The first version shipped one plan, under this name.
  const isNew = (key: string) => !shipped.includes(key) && !(key === 'birthday' && shipped.includes('birthday-email'));
  if (isNew('holidays'))
    for (const holiday of holidays) await strapi.documents(UID.holiday).create({ data: holiday as never });
  const fresh = SHIPPED_PLANS.filter(({ key }) => isNew(key));
  for (const { plan, holiday: key, survey: questions } of fresh) {
    const holiday = key && (await strapi.db.query(UID.holiday).findOne({ where: { key } }))?.documentId;
    // Of a holiday that the office deleted nothing is shipped.
    if (key && !holiday) continue;
    const survey = questions && (await strapi.documents(UID.survey).create({ data: questions as never })).documentId;
    await strapi.documents(UID.carePlan).create({ data: { ...plan, holiday, survey } as never });
  }
  if (fresh.length > 0)
    await store.set({ value: { shipped: ['holidays', ...shipped, ...fresh.map(({ key }) => key)] } });
};
