/** Pages for people without a login. What follows in the path opens one person's page, and is nobody else's to read. */
const PAGE = /(\/crm\/(?:surveys|care\/unsubscribe)\/).+/i;

export const isPublicPage = (path: string): boolean => path.toLowerCase().startsWith('/api/') && PAGE.test(path);

/** The path as it may stand in a log and in the audit. */
export const hideToken = (path: string): string => path.replace(PAGE, '$1…');
