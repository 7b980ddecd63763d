import { adminApi } from '@strapi/strapi/admin';
import type { z } from 'zod';
import type { consentEntrySchema, ConsentEffect, ConsentLedger, WithdrawAll } from '../../../shared/contracts/consents';

type Answer<T> = { data: T };

const TAGS = ['CrmConsents', 'CrmHistory', 'CrmCare'] as never[];
const RECORDS = ['Document'] as never[];
const onSuccess = (tags: never[]) => (_result: unknown, error: unknown) => (error ? [] : tags);
const path = (customer: string, rest: string) => `/crm/customers/${customer}/${rest}`;

const consentsApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['CrmConsents', 'CrmHistory', 'CrmCare', 'Document'] })
  .injectEndpoints({
    endpoints: (build) => ({
      getConsents: build.query<ConsentLedger, string>({
        query: (customer) => ({ url: path(customer, 'consents'), method: 'GET' }),
        transformResponse: (answer: Answer<ConsentLedger>) => answer.data,
        providesTags: ['CrmConsents' as never],
      }),
      addConsent: build.mutation<ConsentEffect, { customer: string; entry: z.input<typeof consentEntrySchema> }>({
        query: ({ customer, entry }) => ({ url: path(customer, 'consents'), method: 'POST', data: entry }),
        transformResponse: (answer: Answer<ConsentEffect>) => answer.data,
        invalidatesTags: onSuccess(TAGS),
      }),
      withdrawConsents: build.mutation<ConsentEffect, { customer: string; how: WithdrawAll }>({
        query: ({ customer, how }) => ({ url: path(customer, 'consents/withdrawal'), method: 'POST', data: how }),
        transformResponse: (answer: Answer<ConsentEffect>) => answer.data,
        invalidatesTags: onSuccess([...TAGS, ...RECORDS]),
      }),
      setDoNotContact: build.mutation<unknown, { customer: string; doNotContact: boolean }>({
        query: ({ customer, doNotContact }) => ({
          url: path(customer, 'do-not-contact'),
          method: 'PUT',
          data: { doNotContact },
        }),
        invalidatesTags: onSuccess([...TAGS, ...RECORDS]),
      }),
    }),
  });

export const { useGetConsentsQuery, useAddConsentMutation, useWithdrawConsentsMutation, useSetDoNotContactMutation } =
  consentsApi;
