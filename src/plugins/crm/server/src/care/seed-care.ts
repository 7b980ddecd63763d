import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import holidays from './holidays.json';
import { BIRTHDAY_PLAN } from './shipped-plan';

const STORE = { type: 'plugin', name: 'crm', key: 'care-seed' };

/** Ships the holidays and the birthday plan once; what an office deletes or changes afterwards stays so. */
export const seedCare = async (strapi: Core.Strapi) => {
  const store = strapi.store(STORE);
  if (await store.get()) return;
  for (const holiday of holidays) await strapi.documents(UID.holiday).create({ data: holiday as never });
  await strapi.documents(UID.carePlan).create({ data: BIRTHDAY_PLAN as never });
  await store.set({ value: { shipped: ['holidays', 'birthday-email'] } });
};
