import { adminApi } from '@strapi/strapi/admin';
import type { Call, CustomerState, CustomerTimeline } from '../../../shared/contracts/interactions';

const HISTORY = 'CrmHistory' as never;
const FIGURES = 'CrmFigures' as never;
/** What the Content Manager itself keeps of records and lists. */
const RECORDS = ['Document', 'Relations'] as never[];

const customersApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['CrmHistory', 'CrmFigures', 'Document', 'Relations'] })
  .injectEndpoints({
    endpoints: (build) => ({
      getCustomerState: build.query<CustomerState, string>({
        query: (customer) => ({ url: `/crm/customers/${customer}/state`, method: 'GET' }),
        transformResponse: (answer: { data: CustomerState }) => answer.data,
        providesTags: [HISTORY],
      }),
      getTimeline: build.query<CustomerTimeline, { customer: string; limit: number }>({
        query: ({ customer, limit }) => ({
          url: `/crm/customers/${customer}/timeline`,
          method: 'GET',
          config: { params: { limit } },
        }),
        providesTags: [HISTORY],
      }),
      logCall: build.mutation<unknown, { customer: string; call: Call }>({
        query: ({ customer, call }) => ({ url: `/crm/customers/${customer}/calls`, method: 'POST', data: call }),
        invalidatesTags: (_result, error) => (error ? [] : [HISTORY, FIGURES, ...RECORDS]),
      }),
      finishTask: build.mutation<unknown, string>({
        query: (task) => ({
          url: `/content-manager/collection-types/api::task.task/${task}`,
          method: 'PUT',
          data: { state: 'done' },
        }),
        invalidatesTags: (_result, error) => (error ? [] : [HISTORY, FIGURES, ...RECORDS]),
      }),
    }),
  });

export const { useGetCustomerStateQuery, useGetTimelineQuery, useLogCallMutation, useFinishTaskMutation } =
  customersApi;
