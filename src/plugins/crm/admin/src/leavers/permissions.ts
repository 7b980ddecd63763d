export const PERMISSIONS = [{ action: 'plugin::crm.leavers.run', subject: null }];
export const EMPLOYEE = 'api::employee.employee';
