import { PLUGIN_ID } from '../lib/plugin-id';

type Texts = Record<string, string>;

/**
 * One folder a language, one file a feature (keys `<feature>.<place>.<thing>`, prefixed with the plugin's id here).
 * `records.json` and `strapi.json` hold ids that are not ours: labels of types, fields and values, and what Strapi
 * itself leaves untranslated. They are taken as they are.
 */
const languages: Record<string, () => Promise<{ own: Texts[]; foreign: Texts[] }>> = {
  en: () => import('./en').then((m) => m.default),
  'zh-Hans': () => import('./zh-Hans').then((m) => m.default),
  zh: () => import('./zh').then((m) => m.default),
};

const loaded: Record<string, Texts> = {};

/** The texts of a language that is in use, for the hooks of the Content Manager, which have no `useIntl`. */
export const textsOf = (locale: string): Texts => loaded[locale] ?? loaded.en ?? {};

export const loadTranslations = async (locale: string): Promise<{ data: Texts; locale: string }> => {
  const load = languages[locale];
  if (!load) return { data: {}, locale };
  const { own, foreign } = await load();
  const prefixed = own.map((texts) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text])),
  );
  loaded[locale] = Object.assign({}, ...foreign, ...prefixed);
  return { data: loaded[locale], locale };
};
