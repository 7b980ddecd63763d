import { adminApi } from '@strapi/strapi/admin';
import type { Settings } from '../../../shared/contracts/settings';

const settingsApi = adminApi.enhanceEndpoints({ addTagTypes: ['CrmSettings'] }).injectEndpoints({
  endpoints: (build) => ({
    getCrmSettings: build.query<Settings, void>({
      query: () => '/crm/settings',
      transformResponse: (answer: { data: Settings }) => answer.data,
      providesTags: ['CrmSettings' as never],
    }),
    updateCrmSettings: build.mutation<Settings, Settings>({
      query: (data) => ({ url: '/crm/settings', method: 'PUT', data }),
      transformResponse: (answer: { data: Settings }) => answer.data,
      invalidatesTags: ['CrmSettings' as never],
    }),
  }),
});

export const { useGetCrmSettingsQuery, useUpdateCrmSettingsMutation } = settingsApi;
