export const CUSTOMER = 'api::customer.customer';
export const EXPORT = [{ action: 'plugin::crm.privacy.export', subject: null }];
export const ERASE = [{ action: 'plugin::crm.privacy.erase', subject: null }];
