import { adminApi } from '@strapi/strapi/admin';
import type { Dashboard, ReportQuery, Today } from '../../../shared/contracts/reports';

/** Invalidate it whenever something was done that a figure counts. */
export const FIGURES = 'CrmFigures' as never;

const reportsApi = adminApi.enhanceEndpoints({ addTagTypes: ['CrmFigures'] }).injectEndpoints({
  endpoints: (build) => ({
    getDashboard: build.query<Dashboard, ReportQuery>({
      query: (params) => ({ url: '/crm/reports/dashboard', method: 'GET', config: { params } }),
      transformResponse: (answer: { data: Dashboard }) => answer.data,
      providesTags: [FIGURES],
      keepUnusedDataFor: 0,
    }),
    getToday: build.query<Today, void>({
      query: () => ({ url: '/crm/reports/today', method: 'GET' }),
      transformResponse: (answer: { data: Today }) => answer.data,
      providesTags: [FIGURES],
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useGetDashboardQuery, useGetTodayQuery } = reportsApi;
