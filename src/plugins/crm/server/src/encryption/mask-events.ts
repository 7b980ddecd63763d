import type { Core } from '@strapi/strapi';
import { getSettings } from '../settings';
import { maskRows } from './open-rows';

interface Payload {
  uid?: string;
  entry?: unknown;
}

/** Webhooks and whoever else listens get masked values, also of what a job wrote. */
export const maskEvents = (strapi: Core.Strapi): void => {
  const hub = strapi.eventHub as unknown as { emit(event: string, ...payload: unknown[]): Promise<void> };
  const emit = hub.emit.bind(hub);
  hub.emit = async (event, ...payload) => {
    const [first, ...rest] = payload as [Payload | undefined, ...unknown[]];
    if (!event.startsWith('entry.') || !first?.uid || !first.entry) return emit(event, ...payload);
    const entry = structuredClone(first.entry);
    maskRows(strapi, first.uid, entry, (await getSettings(strapi)).defaultCountry);
    return emit(event, { ...first, entry }, ...rest);
  };
};
