export const PERMISSIONS = [
  { action: 'plugin::crm.backups.read', subject: null },
  { action: 'plugin::crm.backups.run', subject: null },
];
