/** What the server puts in the place of a value that does not decrypt. */
export const UNREADABLE = '*** unreadable ***';

/** No real phone number, address or account holds three stars in a row. */
export const isMasked = (value: unknown): value is string => typeof value === 'string' && value.includes('***');
