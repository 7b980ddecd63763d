import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { onWrite } from '../lib/on-write';
import { searchedFields, searchTextOf } from '../search';

/** Search text of the types that have no rules of their own. */
export const searchOfficeRecords = (strapi: Core.Strapi) => {
  for (const uid of [UID.area, UID.employee, UID.estate]) {
    const fields = searchedFields(uid);
    onWrite(strapi, uid, {
      reads: fields,
      watches: fields,
      onCopy: uid === UID.employee ? { number: null, user: null, restUser: null } : {},
      write({ data, before }) {
        data.searchText = searchTextOf(uid, { ...before, ...data });
      },
    });
  }
};
