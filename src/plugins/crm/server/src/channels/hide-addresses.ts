const EMAIL = /[^\s<>()[\]:;,"']+@[^\s<>()[\]:;,"']+/g;
/** Ten digits or more that stand alone, or follow a plus: codes of errors and parts of ids do not. */
const PHONE = /\+\d{7,15}(?!\w)|(?<![\w.-])\d{10,15}(?![\w.-])/g;

/** What a server says of a refusal, without whom it was to: the row keeps the address encrypted, and this beside it in plain. */
export const hideAddresses = (reason: string): string => reason.replace(EMAIL, '…').replace(PHONE, '…');
