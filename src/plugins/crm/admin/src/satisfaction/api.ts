import { adminApi } from '@strapi/strapi/admin';
import type {
  AnswerList,
  AnswersQuery,
  SatisfactionQuery,
  SatisfactionReport,
} from '../../../shared/contracts/satisfaction';

const satisfactionApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getSatisfaction: build.query<SatisfactionReport, SatisfactionQuery>({
      query: (params) => ({ url: '/crm/reports/satisfaction', method: 'GET', config: { params } }),
      transformResponse: (answer: { data: SatisfactionReport }) => answer.data,
      keepUnusedDataFor: 0,
    }),
    findAnswers: build.query<AnswerList, AnswersQuery>({
      query: (params) => ({ url: '/crm/reports/satisfaction/answers', method: 'GET', config: { params } }),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useGetSatisfactionQuery, useFindAnswersQuery } = satisfactionApi;
