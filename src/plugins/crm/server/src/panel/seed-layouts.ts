import type { Core } from '@strapi/strapi';
import { CUSTOM_FIELD } from '../encryption';
import { componentLayouts } from './component-layouts';
import { customerLayouts } from './customer-layouts';
import { parseRow, words, type Place, type RecordLayout } from './layout-notation';
import { officeLayouts } from './office-layouts';
import { propertyLayouts } from './property-layouts';

interface Metadata {
  edit: { description?: string; editable?: boolean; mainField?: string };
  list: Record<string, unknown>;
}
interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: Place[][] };
  options?: unknown;
}
interface Model {
  attributes: Record<string, { target?: string; targetModel?: string; customField?: string }>;
}
/** The two services of the Content Manager that keep "Configure the view" have one shape. */
interface ConfigurationService {
  findContentType?(uid: string): Model | undefined;
  findComponent?(uid: string): Model | undefined;
  findConfiguration(model: Model): Promise<Configuration>;
  updateConfiguration(model: Model, configuration: Configuration): Promise<Configuration>;
}

export const recordLayouts: Record<string, RecordLayout> = { ...customerLayouts, ...propertyLayouts, ...officeLayouts };

/** What names a record of a type that is not ours. */
const FOREIGN_MAIN_FIELDS: Record<string, string> = {
  'admin::user': 'email',
  'plugin::users-permissions.user': 'email',
};

const STORE = { type: 'plugin', name: 'crm', key: 'layouts' };

const plan = (layout: RecordLayout, model: Model, before: Configuration): Configuration => {
  const readOnly = words(layout.readOnly);
  const metadatas = Object.fromEntries(
    Object.entries(before.metadatas).map(([name, metadata]) => {
      const { target, targetModel = target, customField } = model.attributes[name] ?? {};
      const mainField = targetModel && (recordLayouts[targetModel]?.mainField ?? FOREIGN_MAIN_FIELDS[targetModel]);
      const edit = { ...metadata.edit, ...(mainField && { mainField }) };
      if (layout.hints?.[name]) edit.description = layout.hints[name];
      if (readOnly.includes(name)) edit.editable = false;
      // What is encrypted has no order.
      const list = { ...metadata.list, ...(customField === CUSTOM_FIELD && { sortable: false, searchable: false }) };
      return [name, { ...metadata, edit, list }];
    }),
  );
  const [defaultSortBy, defaultSortOrder] = layout.sort?.split(':') ?? [];
  const settings = {
    ...before.settings,
    mainField: layout.mainField,
    ...(layout.sort && { defaultSortBy, defaultSortOrder }),
    ...(layout.pageSize && { pageSize: layout.pageSize }),
  };
  const list = layout.list ? words(layout.list) : before.layouts.list;
  return { settings, metadatas, layouts: { list, edit: layout.edit.map(parseRow) }, options: before.options };
};

/**
 * Ships columns, sort order and form of every type once. A marker for each keeps what an administrator changes later
 * in "Configure the view"; a type added by a later version gets its layout at its first start.
 */
export const seedLayouts = async (strapi: Core.Strapi) => {
  const done = ((await strapi.store(STORE).get()) ?? {}) as Record<string, boolean>;
  const contentManager = strapi.plugin('content-manager');
  const ship = async (service: ConfigurationService, layouts: Record<string, RecordLayout>) => {
    for (const [uid, layout] of Object.entries(layouts)) {
      const model = service.findContentType?.(uid) ?? service.findComponent?.(uid);
      if (done[uid] || !model) continue;
      await service.updateConfiguration(model, plan(layout, model, await service.findConfiguration(model)));
      done[uid] = true;
    }
  };
  const before = Object.keys(done).length;
  await ship(contentManager.service('content-types') as ConfigurationService, recordLayouts);
  await ship(contentManager.service('components') as ConfigurationService, componentLayouts);
  if (Object.keys(done).length > before) await strapi.store(STORE).set({ value: done });
};
