import type { StrapiApp } from '@strapi/strapi/admin';
import type { AdminFeature } from '../lib/feature';
import { keepTyped } from './keep-typed';
import { type ServerError, translateError } from './translate-problems';

interface Rejected {
  type?: string;
  payload?: ServerError;
  meta?: { arg?: { originalArgs?: { model?: string } } };
}
interface State {
  admin_app?: { language?: { locale?: string } };
}

/**
 * Refused requests say why in English. Before a form or a notice sees the answer, its sentences are put into the
 * language of the panel: the Content Manager shows what the server says as it is.
 */
const translateRefusals =
  (app: StrapiApp) =>
  () =>
  (store: { getState(): State }) =>
  (next: (action: unknown) => unknown) =>
  (action: Rejected) => {
    const isRefusal = action.type?.endsWith('/rejected') && action.payload?.details;
    if (!isRefusal || !action.payload) return next(action);
    const translations = app.configurations.translations as Record<string, Record<string, string> | undefined>;
    const messages = translations[store.getState().admin_app?.language?.locale ?? 'en'] ?? {};
    const type = action.meta?.arg?.originalArgs?.model?.split('.')[1];
    // In place: the request's own promise hands out this very action.
    action.payload = translateError(action.payload, messages, type);
    return next(action);
  };

export const rules: AdminFeature = {
  register(app) {
    app.addMiddlewares([translateRefusals(app) as never, (() => keepTyped) as never]);
  },
};
