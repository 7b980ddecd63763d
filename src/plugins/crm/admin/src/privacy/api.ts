import { adminApi } from '@strapi/strapi/admin';
import type { ErasureInput, ErasurePreview, ErasureResult, PersonExport } from '../../../shared/contracts/privacy';

type Answer<T> = { data: T };

const open = <T>(answer: Answer<T>): T => answer.data;
const EVERYTHING = ['Document', 'Relations', 'CrmHistory', 'CrmFigures', 'CrmConsents', 'CrmCare'] as never[];

const privacyApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'CrmHistory', 'CrmFigures', 'CrmConsents', 'CrmCare'] })
  .injectEndpoints({
    endpoints: (build) => ({
      exportPerson: build.mutation<PersonExport, { customer: string; reason: string }>({
        query: ({ customer, reason }) => ({
          url: `/crm/customers/${customer}/export`,
          method: 'POST',
          data: { reason },
        }),
        transformResponse: open<PersonExport>,
      }),
      getErasurePreview: build.query<ErasurePreview, string>({
        query: (customer) => ({ url: `/crm/customers/${customer}/erasure`, method: 'GET' }),
        transformResponse: open<ErasurePreview>,
        // What stood in the way a minute ago may be gone.
        keepUnusedDataFor: 0,
      }),
      eraseCustomer: build.mutation<ErasureResult, { customer: string } & ErasureInput>({
        query: ({ customer, ...data }) => ({ url: `/crm/customers/${customer}/erasure`, method: 'POST', data }),
        transformResponse: open<ErasureResult>,
        invalidatesTags: (_result, error) => (error ? [] : EVERYTHING),
      }),
    }),
  });

export const { useExportPersonMutation, useGetErasurePreviewQuery, useEraseCustomerMutation } = privacyApi;
