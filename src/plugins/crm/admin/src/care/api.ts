import { adminApi } from '@strapi/strapi/admin';
import type {
  CareCalendar,
  CareCalendarDay,
  CareDecision,
  CareForecastRow,
  CareOverview,
  CarePlanState,
  Paged,
} from '../../../shared/contracts/care';
import type { CareSwitches, CareSwitchesChange } from '../../../shared/contracts/care-switches';
import type {
  CareDecided,
  CareDecisions,
  CareHistory,
  CareMessageList,
  CarePlanPage,
} from '../../../shared/contracts/care-outbox';

type Query = Record<string, string | undefined>;

const TAG = 'CrmCare' as never;
/** The switches are settings: each page shows what the other changed. */
const SETTINGS = 'CrmSettings' as never;

const careApi = adminApi.enhanceEndpoints({ addTagTypes: ['CrmCare', 'CrmSettings'] }).injectEndpoints({
  endpoints: (build) => ({
    getCareOverview: build.query<CareOverview, void>({
      query: () => '/crm/care',
      transformResponse: (answer: { data: CareOverview }) => answer.data,
      providesTags: [TAG],
    }),
    findCareMessages: build.query<CareMessageList, Query>({
      query: (params) => ({ url: '/crm/care/messages', config: { params } }),
      providesTags: [TAG],
    }),
    getCareHistory: build.query<CareHistory, { customer: string; limit: number }>({
      query: ({ customer, limit }) => ({ url: `/crm/customers/${customer}/care`, config: { params: { limit } } }),
      transformResponse: (answer: { data: CareHistory }) => answer.data,
      providesTags: [TAG],
    }),
    getCareSwitches: build.query<CareSwitches, void>({
      query: () => '/crm/care/switches',
      transformResponse: (answer: { data: CareSwitches }) => answer.data,
      providesTags: [TAG, SETTINGS],
    }),
    setCareSwitches: build.mutation<unknown, CareSwitchesChange>({
      query: (data) => ({ url: '/crm/care/switches', method: 'PUT', data }),
      invalidatesTags: [TAG, SETTINGS],
    }),
    getCarePlan: build.query<CarePlanPage, { documentId: string; period?: string }>({
      query: ({ documentId, ...params }) => ({ url: `/crm/care/plans/${documentId}`, config: { params } }),
      transformResponse: (answer: { data: CarePlanPage }) => answer.data,
      providesTags: [TAG],
    }),
    findCareForecast: build.query<Paged<CareForecastRow>, Query>({
      query: (params) => ({ url: '/crm/care/forecast', config: { params } }),
      providesTags: [TAG],
    }),
    getCareCalendar: build.query<CareCalendar, Query>({
      query: (params) => ({ url: '/crm/care/calendar', config: { params } }),
      transformResponse: (answer: { data: CareCalendar }) => answer.data,
      providesTags: [TAG],
    }),
    getCareCalendarDay: build.query<CareCalendarDay, { day: string } & Query>({
      query: ({ day, ...params }) => ({ url: `/crm/care/calendar/${day}`, config: { params } }),
      transformResponse: (answer: { data: CareCalendarDay }) => answer.data,
      providesTags: [TAG],
    }),
    decideCareMessage: build.mutation<unknown, { documentId: string; decision: CareDecision }>({
      query: ({ documentId, decision }) => ({
        url: `/crm/care/messages/${documentId}/decision`,
        method: 'POST',
        data: { decision },
      }),
      invalidatesTags: [TAG],
    }),
    decideCareMessages: build.mutation<CareDecided, CareDecisions>({
      query: (data) => ({ url: '/crm/care/decisions', method: 'POST', data }),
      transformResponse: (answer: { data: CareDecided }) => answer.data,
      invalidatesTags: [TAG],
    }),
    setCarePlanState: build.mutation<unknown, { documentId: string } & CarePlanState>({
      query: ({ documentId, state }) => ({
        url: `/crm/care/plans/${documentId}/state`,
        method: 'POST',
        data: { state },
      }),
      invalidatesTags: [TAG],
    }),
    testCarePlan: build.mutation<{ data: { to: string } }, string>({
      query: (documentId) => ({ url: `/crm/care/plans/${documentId}/test`, method: 'POST', data: {} }),
    }),
  }),
});

export const {
  useGetCareOverviewQuery,
  useFindCareMessagesQuery,
  useGetCareHistoryQuery,
  useGetCareSwitchesQuery,
  useSetCareSwitchesMutation,
  useGetCarePlanQuery,
  useFindCareForecastQuery,
  useGetCareCalendarQuery,
  useGetCareCalendarDayQuery,
  useDecideCareMessageMutation,
  useDecideCareMessagesMutation,
  useSetCarePlanStateMutation,
  useTestCarePlanMutation,
} = careApi;
