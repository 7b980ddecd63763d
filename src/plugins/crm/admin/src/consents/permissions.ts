const CONSENT = 'api::consent.consent';

export const CUSTOMER = 'api::customer.customer';
export const READ_CONSENTS = [{ action: 'plugin::content-manager.explorer.read', subject: CONSENT }];
export const ADD_CONSENT = [{ action: 'plugin::content-manager.explorer.create', subject: CONSENT }];
