import { adminApi } from '@strapi/strapi/admin';
import type {
  RetryAnswer,
  RetryChange,
  RetryPlan,
  WinBackList,
  WinBackQuery,
} from '../../../shared/contracts/win-back';

const WIN_BACK = 'CrmWinBack' as never;
/** What shows tasks and stages elsewhere: timelines, the dashboard, the lists of the Content Manager. */
const ELSEWHERE = ['CrmHistory', 'CrmFigures', 'Document', 'Relations'] as never[];

const changed = (_result: unknown, error: unknown) => (error ? [] : [WIN_BACK, ...ELSEWHERE]);

const winBackApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['CrmWinBack', 'CrmHistory', 'CrmFigures', 'Document', 'Relations'] })
  .injectEndpoints({
    endpoints: (build) => ({
      findWinBack: build.query<WinBackList, WinBackQuery>({
        query: (params) => ({ url: '/crm/win-back', method: 'GET', config: { params } }),
        providesTags: [WIN_BACK],
        keepUnusedDataFor: 0,
      }),
      planRetries: build.mutation<RetryAnswer['data'], RetryPlan>({
        query: (data) => ({ url: '/crm/win-back/retries', method: 'POST', data }),
        transformResponse: (answer: RetryAnswer) => answer.data,
        invalidatesTags: changed,
      }),
      undoRetries: build.mutation<unknown, RetryChange[]>({
        query: (changes) => ({ url: '/crm/win-back/retries/undo', method: 'POST', data: { changes } }),
        invalidatesTags: changed,
      }),
      moveCustomer: build.mutation<unknown, { customer: string; stage: string; lostReason?: string | null }>({
        query: ({ customer, ...data }) => ({
          url: `/content-manager/collection-types/api::customer.customer/${customer}`,
          method: 'PUT',
          data,
        }),
        invalidatesTags: changed,
      }),
    }),
  });

export const { useFindWinBackQuery, usePlanRetriesMutation, useUndoRetriesMutation, useMoveCustomerMutation } =
  winBackApi;
