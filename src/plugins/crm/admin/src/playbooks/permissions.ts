export const PERMISSIONS = [
  { action: 'plugin::crm.playbooks.read', subject: null },
  { action: 'plugin::crm.playbooks.switch', subject: null },
  { action: 'plugin::crm.playbooks.assign', subject: null },
];
export const READ_RUNS = [
  { action: 'plugin::content-manager.explorer.read', subject: 'api::playbook-run.playbook-run' },
];
export const EDIT_PLAYBOOKS = [
  { action: 'plugin::content-manager.explorer.create', subject: 'api::playbook.playbook' },
  { action: 'plugin::content-manager.explorer.update', subject: 'api::playbook.playbook' },
];
