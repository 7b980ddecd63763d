import { UID } from '../content-types';
import type { Feature } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { ASSIGN, controller } from './controller';
import { registerPlaybookRules } from './document-rules';
import { startPlaybookJobs } from './jobs';
import { seedPlaybooks } from './seed-playbooks';

export { runPlaybooks } from './run-playbooks';
export { shippedPlaybooks } from './shipped/shipped-playbooks';

const readRuns = { action: 'plugin::content-manager.explorer.read', subject: UID.playbookRun };

/** Series of tasks by value tier and stage: who stays is kept, who is new is developed, who is lost is won back. */
export const playbooks: Feature = {
  slug: 'playbooks',
  register: registerPlaybookRules,
  seed: seedPlaybooks,
  startJobs: startPlaybookJobs,
  permissions: [
    { uid: 'playbooks.read', displayName: 'Read the page Playbooks', subCategory: 'playbooks' },
    { uid: 'playbooks.switch', displayName: 'Switch playbooks on and off', subCategory: 'playbooks' },
    {
      uid: 'playbooks.assign',
      displayName: 'Put customers into playbooks and take them out',
      subCategory: 'playbooks',
    },
  ],
  controller,
  adminRoutes: [
    adminRoute('GET', '/playbooks', 'playbooks.overview', 'plugin::crm.playbooks.read'),
    adminRoute('GET', '/playbooks/:documentId/waiting', 'playbooks.waiting', 'plugin::crm.playbooks.read'),
    adminRoute('POST', '/playbooks/:documentId/state', 'playbooks.setState', 'plugin::crm.playbooks.switch'),
    adminRoute('GET', '/customers/:documentId/playbooks', 'playbooks.ofCustomer', readRuns),
    adminRoute('POST', '/customers/:documentId/playbooks', 'playbooks.putIn', ASSIGN),
    adminRoute('POST', '/playbook-runs/:documentId/stop', 'playbooks.takeOut', ASSIGN),
    adminRoute('POST', '/playbook-runs/:documentId/resume', 'playbooks.takeBack', ASSIGN),
  ],
};
