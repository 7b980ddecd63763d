import { adminApi } from '@strapi/strapi/admin';
import type { AuditChoices, AuditPage, AuditRow } from '../../../shared/contracts/audit';
import type { Filters } from './use-filters';

const auditApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    findAudit: build.query<AuditPage, Filters>({
      query: (params) => ({ url: '/crm/audit', config: { params } }),
      keepUnusedDataFor: 0,
    }),
    getAuditChoices: build.query<AuditChoices, void>({
      query: () => '/crm/audit/choices',
      transformResponse: (answer: { data: AuditChoices }) => answer.data,
    }),
    getHistory: build.query<
      { data: AuditRow[]; meta: { more: boolean } },
      { model: string; documentId: string; version?: string }
    >({
      query: ({ model, documentId }) => `/crm/records/${model}/${documentId}/history`,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useFindAuditQuery, useGetAuditChoicesQuery, useGetHistoryQuery } = auditApi;
