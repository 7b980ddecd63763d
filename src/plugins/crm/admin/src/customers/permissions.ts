export const CUSTOMER = 'api::customer.customer';

/** The right that logging a call needs on the server. */
export const LOG_CALL = [
  { action: 'plugin::content-manager.explorer.create', subject: 'api::interaction.interaction' },
];
export const FINISH_TASK = [{ action: 'plugin::content-manager.explorer.update', subject: 'api::task.task' }];
