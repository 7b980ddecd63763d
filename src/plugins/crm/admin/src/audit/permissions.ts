export const PERMISSIONS = {
  read: [{ action: 'plugin::crm.audit.read', subject: null }],
  export: [{ action: 'plugin::crm.audit.export', subject: null }],
};
