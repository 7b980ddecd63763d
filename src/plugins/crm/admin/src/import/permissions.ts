export const PERMISSIONS = [{ action: 'plugin::crm.import.run', subject: null }];
