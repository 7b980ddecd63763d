import { adminApi } from '@strapi/strapi/admin';
import type { CareTest } from '../../../../shared/contracts/care';
import type {
  CareOccurrences,
  CareOccurrencesRequest,
  CarePreview,
  CarePreviewRequest,
} from '../../../../shared/contracts/care-form';

interface Person {
  documentId: string;
  name: string;
  number: string | null;
}

interface TestRequest extends Omit<CareTest, 'language'> {
  documentId: string;
  language?: string;
}

const TAG = 'CrmCare' as never;
const CUSTOMERS = '/content-manager/collection-types/api::customer.customer';

const formApi = adminApi.enhanceEndpoints({ addTagTypes: ['CrmCare'] }).injectEndpoints({
  endpoints: (build) => ({
    previewPlan: build.query<CarePreview, CarePreviewRequest>({
      query: (data) => ({ url: '/crm/care/preview', method: 'POST', data }),
      transformResponse: (answer: { data: CarePreview }) => answer.data,
    }),
    findOccurrences: build.query<CareOccurrences, CareOccurrencesRequest>({
      query: (data) => ({ url: '/crm/care/occurrences', method: 'POST', data }),
      transformResponse: (answer: { data: CareOccurrences }) => answer.data,
      providesTags: [TAG],
    }),
    findPreviewCustomers: build.query<Person[], string>({
      query: (_q) => ({ url: CUSTOMERS, method: 'GET', config: { params: { _q: _q || undefined, pageSize: 10 } } }),
      transformResponse: (answer: { results: Person[] }) => answer.results,
    }),
    testPlanIn: build.mutation<{ data: { to: string } }, TestRequest>({
      query: ({ documentId, ...data }) => ({
        url: `/crm/care/plans/${documentId}/test`,
        method: 'POST',
        data,
      }),
    }),
  }),
});

export const { usePreviewPlanQuery, useFindOccurrencesQuery, useFindPreviewCustomersQuery, useTestPlanInMutation } =
  formApi;
