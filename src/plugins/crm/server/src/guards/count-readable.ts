import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isOurType } from '../content-types';
import { accessOfAdmin, type Ability } from './access';

interface HomepageService {
  getCountDocuments(): Promise<{ draft: number; published: number; modified: number }>;
}

/** The home page's figure counts the rows of every type one may read something of: here, the records one may read. */
export const countReadable = (strapi: Core.Strapi): void => {
  const homepage = strapi.plugin('content-manager').service('homepage') as HomepageService;
  homepage.getCountDocuments = async () => {
    const ability = (strapi.requestContext.get() as Context).state.userAbility as Ability;
    const access = accessOfAdmin(strapi, ability);
    const types = Object.keys(strapi.contentTypes).filter((uid) => isOurType(uid) && access.readsType(uid));
    const counts = await Promise.all(
      types.map(async (uid) => {
        const where = await access.filtersOf(uid);
        return where === false ? 0 : strapi.db.query(uid as never).count(where ? { where: where as never } : {});
      }),
    );
    return { draft: 0, published: counts.reduce((sum, count) => sum + count, 0), modified: 0 };
  };
};
