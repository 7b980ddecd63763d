export const PERMISSIONS = [{ action: 'plugin::crm.win-back.read', subject: null }];
/** The right that planning needs on the server. */
export const PLAN_RETRY = [{ action: 'plugin::content-manager.explorer.create', subject: 'api::task.task' }];
export const REACTIVATE = [{ action: 'plugin::content-manager.explorer.update', subject: 'api::customer.customer' }];
