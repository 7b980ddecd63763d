export const PERMISSIONS = {
  read: [{ action: 'plugin::crm.audit.read', subject: null }],
  history: [{ action: 'plugin::crm.audit.history', subject: null }],
  export: [{ action: 'plugin::crm.audit.export', subject: null }],
};
