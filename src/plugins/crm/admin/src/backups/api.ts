import { adminApi } from '@strapi/strapi/admin';
import type { BackupOverview, BackupRun } from '../../../shared/contracts/backups';

const backupsApi = adminApi.enhanceEndpoints({ addTagTypes: ['CrmBackups'] }).injectEndpoints({
  endpoints: (build) => ({
    getBackups: build.query<BackupOverview, void>({
      query: () => '/crm/backups',
      transformResponse: (answer: { data: BackupOverview }) => answer.data,
      providesTags: ['CrmBackups' as never],
    }),
    runBackup: build.mutation<BackupRun, void>({
      query: () => ({ url: '/crm/backups', method: 'POST' }),
      transformResponse: (answer: { data: BackupRun }) => answer.data,
      invalidatesTags: ['CrmBackups' as never],
    }),
  }),
});

export const { useGetBackupsQuery, useRunBackupMutation } = backupsApi;
