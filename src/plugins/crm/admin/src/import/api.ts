import { adminApi } from '@strapi/strapi/admin';
import type {
  ImportOptions,
  ImportType,
  Mapping,
  PreviewRow,
  RunSummary,
  RunWithTargets,
} from '../../../shared/contracts/import';

interface Request {
  id: string;
  mapping: Mapping;
  options: ImportOptions;
}

const importApi = adminApi.enhanceEndpoints({ addTagTypes: ['CrmImports'] }).injectEndpoints({
  endpoints: (build) => ({
    getImports: build.query<RunSummary[], void>({
      query: () => '/crm/import/runs',
      transformResponse: (answer: { data: RunSummary[] }) => answer.data,
      providesTags: ['CrmImports' as never],
    }),
    getImport: build.query<RunWithTargets, string>({
      query: (id) => `/crm/import/runs/${id}`,
      transformResponse: (answer: { data: RunWithTargets }) => answer.data,
      providesTags: ['CrmImports' as never],
    }),
    previewImport: build.query<PreviewRow[], Request>({
      query: ({ id, ...data }) => ({ url: `/crm/import/runs/${id}/preview`, method: 'POST', data }),
      transformResponse: (answer: { data: PreviewRow[] }) => answer.data,
      keepUnusedDataFor: 0,
    }),
    uploadImport: build.mutation<RunWithTargets, { type: ImportType; file: File }>({
      query: ({ type, file }) => {
        const data = new FormData();
        data.append('type', type);
        data.append('file', file);
        return { url: '/crm/import/runs', method: 'POST', data };
      },
      transformResponse: (answer: { data: RunWithTargets }) => answer.data,
      invalidatesTags: ['CrmImports' as never],
    }),
    startImport: build.mutation<RunWithTargets, Request & { dryRun: boolean }>({
      query: ({ id, ...data }) => ({ url: `/crm/import/runs/${id}/start`, method: 'POST', data }),
      transformResponse: (answer: { data: RunWithTargets }) => answer.data,
      invalidatesTags: ['CrmImports' as never],
    }),
  }),
});

export const {
  useGetImportsQuery,
  useGetImportQuery,
  usePreviewImportQuery,
  useUploadImportMutation,
  useStartImportMutation,
} = importApi;
