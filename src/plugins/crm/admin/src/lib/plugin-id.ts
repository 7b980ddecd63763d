export const PLUGIN_ID = 'crm';

/** Message id of one of our own texts: keys in translations/ are `<feature>.<place>.<thing>`. */
export const t = (key: string) => `${PLUGIN_ID}.${key}`;
