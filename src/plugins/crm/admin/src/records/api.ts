import { adminApi } from '@strapi/strapi/admin';

interface Target {
  uid: string;
  documentId: string;
  action: 'archive' | 'restore';
}

const recordsApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (build) => ({
    archiveRecord: build.mutation<unknown, Target>({
      query: ({ uid, documentId, action }) => ({ url: `/crm/records/${uid}/${documentId}/${action}`, method: 'POST' }),
      // The tags under which the Content Manager keeps its lists and forms.
      invalidatesTags: (_answer, _error, { uid, documentId }) =>
        [
          { type: 'Document', id: `${uid}_${documentId}` },
          { type: 'Document', id: `${uid}_LIST` },
          'Relations',
        ] as never,
    }),
  }),
});

export const { useArchiveRecordMutation } = recordsApi;
