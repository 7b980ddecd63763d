export const PERMISSIONS = [{ action: 'plugin::crm.reports.read', subject: null }];
