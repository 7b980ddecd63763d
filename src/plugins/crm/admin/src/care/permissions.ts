export const PERMISSIONS = [
  { action: 'plugin::crm.care.read', subject: null },
  { action: 'plugin::crm.care.decide', subject: null },
  { action: 'plugin::crm.care.switch', subject: null },
];

/** The switches of everything are settings of the office. */
export const SWITCH_PERMISSIONS = [{ action: 'plugin::crm.settings.update', subject: null }];

export const READ_MESSAGES = [
  { action: 'plugin::content-manager.explorer.read', subject: 'api::care-message.care-message' },
];
