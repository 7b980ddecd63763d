export const PERMISSIONS = [{ action: 'plugin::crm.reports.read', subject: null }];
/** What opens the page Satisfaction. */
export const READ_SATISFACTION = [
  { action: 'plugin::content-manager.explorer.read', subject: 'api::survey-response.survey-response' },
];
