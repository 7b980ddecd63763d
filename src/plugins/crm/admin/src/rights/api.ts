import { adminApi } from '@strapi/strapi/admin';
import type { EffectiveRights, PersonRef, RoleRights } from '../../../shared/contracts/rights';

const rightsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    findRightsPeople: build.query<PersonRef[], string>({
      query: (search) => ({ url: '/crm/rights', config: { params: search ? { search } : {} } }),
      transformResponse: (answer: { data: PersonRef[] }) => answer.data,
    }),
    // Rights change elsewhere, on Strapi's pages: what is shown is always fetched.
    getEffectiveRights: build.query<EffectiveRights, string>({
      query: (employee) => `/crm/rights/${employee}`,
      transformResponse: (answer: { data: EffectiveRights }) => answer.data,
      keepUnusedDataFor: 0,
    }),
    findRoleRights: build.query<RoleRights[], void>({
      query: () => '/crm/rights/roles',
      transformResponse: (answer: { data: RoleRights[] }) => answer.data,
      keepUnusedDataFor: 0,
    }),
    exportRights: build.mutation<EffectiveRights[], string | undefined>({
      query: (employee) => ({ url: '/crm/rights/export', method: 'POST', data: employee ? { employee } : {} }),
      transformResponse: (answer: { data: EffectiveRights[] }) => answer.data,
    }),
  }),
});

export const { useFindRightsPeopleQuery, useGetEffectiveRightsQuery, useFindRoleRightsQuery, useExportRightsMutation } =
  rightsApi;
