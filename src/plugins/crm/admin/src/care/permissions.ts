export const PERMISSIONS = [
  { action: 'plugin::crm.care.read', subject: null },
  { action: 'plugin::crm.care.decide', subject: null },
  { action: 'plugin::crm.care.switch', subject: null },
];
