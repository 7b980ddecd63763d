import type { Feature } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { endSessions } from './end-sessions';
import { loginRules } from './logins';
import { watchSessionConfig } from './session-lengths';

/** Passwords, how long a login lasts, and ending the logins of a colleague. */
export const logins: Feature = {
  slug: 'logins',
  permissions: [{ uid: 'logins.end', displayName: 'End the sessions of an employee', subCategory: 'employees' }],
  middlewares: { logins: loginRules },
  register: watchSessionConfig,
  controller: ({ strapi }) => ({
    async end(ctx) {
      const { documentId } = ctx.params as { documentId: string };
      ctx.body = { data: { sessions: await endSessions(strapi, documentId) } };
    },
  }),
  adminRoutes: [adminRoute('DELETE', '/employees/:documentId/sessions', 'logins.end', 'plugin::crm.logins.end')],
};
