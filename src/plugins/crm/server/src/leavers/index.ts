import type { Feature } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { controller } from './controller';

const RUN = 'plugin::crm.leavers.run';

/** An employee leaves: who takes over what, the logins end, and a week to take it back. */
export const leavers: Feature = {
  slug: 'leavers',
  permissions: [{ uid: 'leavers.run', displayName: 'Hand over and deactivate employees', subCategory: 'leavers' }],
  controller,
  adminRoutes: [
    adminRoute('GET', '/leavers/people', 'leavers.people', RUN),
    adminRoute('POST', '/leavers/preview', 'leavers.preview', RUN),
    adminRoute('GET', '/leavers/runs', 'leavers.find', RUN),
    adminRoute('POST', '/leavers/runs', 'leavers.run', RUN),
    adminRoute('GET', '/leavers/runs/:id/undo', 'leavers.previewUndo', RUN),
    adminRoute('POST', '/leavers/runs/:id/undo', 'leavers.undo', RUN),
  ],
};
