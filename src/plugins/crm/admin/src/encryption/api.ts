import { adminApi } from '@strapi/strapi/admin';
import type { Revealed, RevealRequest, RevealTerms } from '../../../shared/contracts/reveals';

type Answer<T> = { data: T };

const revealsApi = adminApi.enhanceEndpoints({ addTagTypes: ['CrmReveals', 'CrmHistory'] }).injectEndpoints({
  endpoints: (build) => ({
    getRevealTerms: build.query<RevealTerms, void>({
      query: () => ({ url: '/crm/reveals/terms', method: 'GET' }),
      transformResponse: (answer: Answer<RevealTerms>) => answer.data,
      providesTags: ['CrmReveals' as never],
    }),
    revealValue: build.mutation<Revealed, RevealRequest>({
      query: (data) => ({ url: '/crm/reveals', method: 'POST', data }),
      transformResponse: (answer: Answer<Revealed>) => answer.data,
      invalidatesTags: ['CrmReveals', 'CrmHistory'] as never[],
    }),
  }),
});

export const { useGetRevealTermsQuery, useRevealValueMutation } = revealsApi;
