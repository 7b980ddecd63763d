export const PERMISSIONS = [
  { action: 'plugin::crm.settings.read', subject: null },
  { action: 'plugin::crm.settings.update', subject: null },
];
