import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { getSettings } from '../settings';
import { shippedPlaybooks } from './shipped/shipped-playbooks';

const STORE = { type: 'plugin', name: 'crm', key: 'playbooks-seed' };

/** Ships each playbook once, switched off, in the office's language. What an office deletes or changes afterwards stays so. */
export const seedPlaybooks = async (strapi: Core.Strapi) => {
  const store = strapi.store(STORE);
  const shipped = ((await store.get()) as { shipped: string[] } | null)?.shipped ?? [];
  const { language } = await getSettings(strapi);
  const fresh = shippedPlaybooks(language).filter(({ key }) => !shipped.includes(key));
  for (const { playbook } of fresh) await strapi.documents(UID.playbook).create({ data: playbook as never });
  if (fresh.length > 0) await store.set({ value: { shipped: [...shipped, ...fresh.map(({ key }) => key)] } });
};
