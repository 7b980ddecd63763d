import { adminApi } from '@strapi/strapi/admin';

const loginsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    endSessions: build.mutation<{ sessions: number }, string>({
      query: (employee) => ({ url: `/crm/employees/${employee}/sessions`, method: 'DELETE' }),
      transformResponse: (answer: { data: { sessions: number } }) => answer.data,
    }),
  }),
});

export const { useEndSessionsMutation } = loginsApi;
