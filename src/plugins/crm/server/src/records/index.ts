import type { Context } from 'koa';
import type { Feature } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { archiveRecord } from './archive-record';
import { defaultOwner } from './default-owner';
import { hideArchived } from './hide-archived';
import { requireRelations } from './require-relations';
import { searchOfficeRecords } from './search-office-records';
import { stripComputed } from './strip-computed';

export { archiveRecord } from './archive-record';
export { mentions } from './hide-archived';

/** What holds for records of every type: computed columns, an owner, the archive. */
export const records: Feature = {
  slug: 'records',
  register(strapi) {
    stripComputed(strapi);
    requireRelations(strapi);
    defaultOwner(strapi);
    hideArchived(strapi);
    searchOfficeRecords(strapi);
  },
  permissions: [{ uid: 'records.archive', displayName: 'Archive and restore records', subCategory: 'records' }],
  controller({ strapi }) {
    const archive = (isArchived: boolean) => async (ctx: Context) => {
      const { uid, documentId } = ctx.params as { uid: string; documentId: string };
      const { userAbility } = ctx.state as { userAbility: unknown };
      ctx.body = { data: await archiveRecord(strapi, { uid, documentId, isArchived, userAbility }) };
    };
    return { archive: archive(true), restore: archive(false) };
  },
  adminRoutes: [
    adminRoute('POST', '/records/:uid/:documentId/archive', 'records.archive', 'plugin::crm.records.archive'),
    adminRoute('POST', '/records/:uid/:documentId/restore', 'records.restore', 'plugin::crm.records.archive'),
  ],
};
