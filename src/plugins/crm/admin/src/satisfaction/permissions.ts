const read = (subject: string) => [{ action: 'plugin::content-manager.explorer.read', subject }];

/** Whoever reads what customers answered reads its figures. */
export const PERMISSIONS = read('api::survey-response.survey-response');
export const READ_CUSTOMERS = read('api::customer.customer');
export const READ_TASKS = read('api::task.task');
export const READ_SURVEYS = read('api::survey.survey');
export const READ_CARE = [{ action: 'plugin::crm.care.read', subject: null }];
