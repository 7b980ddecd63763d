export const PERMISSIONS = [{ action: 'plugin::crm.rights.read', subject: null }];
export const EXPORT = { action: 'plugin::crm.rights.export', subject: null };
