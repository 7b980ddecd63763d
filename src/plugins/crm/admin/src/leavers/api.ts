import { adminApi } from '@strapi/strapi/admin';
import type {
  ColleagueChoice,
  HandOverRequest,
  HandOverRun,
  Preview,
  UndoPreview,
} from '../../../shared/contracts/leavers';

const RUNS = 'CrmLeavers' as never;
/** A hand-over changes records of every kind. */
const EVERYTHING = ['Document', 'Relations', 'CrmHistory', 'CrmFigures'] as never[];

interface Data<T> {
  data: T;
}

const leaversApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['CrmLeavers', 'CrmHistory', 'CrmFigures', 'Document', 'Relations'] })
  .injectEndpoints({
    endpoints: (build) => ({
      getColleagues: build.query<ColleagueChoice[], void>({
        query: () => '/crm/leavers/people',
        transformResponse: (answer: Data<ColleagueChoice[]>) => answer.data,
        providesTags: [RUNS],
      }),
      getHandOvers: build.query<HandOverRun[], void>({
        query: () => '/crm/leavers/runs',
        transformResponse: (answer: Data<HandOverRun[]>) => answer.data,
        providesTags: [RUNS],
      }),
      previewHandOver: build.query<Preview, HandOverRequest>({
        query: (data) => ({ url: '/crm/leavers/preview', method: 'POST', data }),
        transformResponse: (answer: Data<Preview>) => answer.data,
        keepUnusedDataFor: 0,
      }),
      runHandOver: build.mutation<HandOverRun, HandOverRequest>({
        query: (data) => ({ url: '/crm/leavers/runs', method: 'POST', data }),
        transformResponse: (answer: Data<HandOverRun>) => answer.data,
        invalidatesTags: (_result, error) => (error ? [] : [RUNS, ...EVERYTHING]),
      }),
      previewUndo: build.query<UndoPreview, string>({
        query: (id) => `/crm/leavers/runs/${id}/undo`,
        transformResponse: (answer: Data<UndoPreview>) => answer.data,
        keepUnusedDataFor: 0,
      }),
      undoHandOver: build.mutation<HandOverRun, string>({
        query: (id) => ({ url: `/crm/leavers/runs/${id}/undo`, method: 'POST' }),
        transformResponse: (answer: Data<HandOverRun>) => answer.data,
        invalidatesTags: (_result, error) => (error ? [] : [RUNS, ...EVERYTHING]),
      }),
    }),
  });

export const {
  useGetColleaguesQuery,
  useGetHandOversQuery,
  usePreviewHandOverQuery,
  useRunHandOverMutation,
  usePreviewUndoQuery,
  useUndoHandOverMutation,
} = leaversApi;
