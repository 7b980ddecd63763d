import { adminApi } from '@strapi/strapi/admin';
import type {
  CustomerPlaybooks,
  PlaybooksOverview,
  PlaybookState,
  WaitingList,
} from '../../../shared/contracts/playbooks';

const TAG = 'CrmPlaybooks' as never;

const playbooksApi = adminApi.enhanceEndpoints({ addTagTypes: ['CrmPlaybooks'] }).injectEndpoints({
  endpoints: (build) => ({
    getPlaybooks: build.query<PlaybooksOverview, void>({
      query: () => '/crm/playbooks',
      transformResponse: (answer: { data: PlaybooksOverview }) => answer.data,
      // The form of a playbook is Strapi's own: coming back from it, the page is asked anew.
      keepUnusedDataFor: 0,
      providesTags: [TAG],
    }),
    findWaiting: build.query<WaitingList, { documentId: string; page: number }>({
      query: ({ documentId, page }) => ({
        url: `/crm/playbooks/${documentId}/waiting`,
        config: { params: { page, pageSize: 10 } },
      }),
      providesTags: [TAG],
    }),
    setPlaybookState: build.mutation<unknown, { documentId: string } & PlaybookState>({
      query: ({ documentId, state }) => ({
        url: `/crm/playbooks/${documentId}/state`,
        method: 'POST',
        data: { state },
      }),
      invalidatesTags: [TAG],
    }),
    getCustomerPlaybooks: build.query<CustomerPlaybooks, string>({
      query: (customer) => `/crm/customers/${customer}/playbooks`,
      transformResponse: (answer: { data: CustomerPlaybooks }) => answer.data,
      providesTags: [TAG],
    }),
    putIn: build.mutation<unknown, { customer: string; playbook: string }>({
      query: ({ customer, playbook }) => ({
        url: `/crm/customers/${customer}/playbooks`,
        method: 'POST',
        data: { playbook },
      }),
      invalidatesTags: [TAG],
    }),
    changeRun: build.mutation<unknown, { run: string; change: 'stop' | 'resume' }>({
      query: ({ run, change }) => ({ url: `/crm/playbook-runs/${run}/${change}`, method: 'POST', data: {} }),
      invalidatesTags: [TAG],
    }),
  }),
});

export const {
  useGetPlaybooksQuery,
  useFindWaitingQuery,
  useSetPlaybookStateMutation,
  useGetCustomerPlaybooksQuery,
  usePutInMutation,
  useChangeRunMutation,
} = playbooksApi;
