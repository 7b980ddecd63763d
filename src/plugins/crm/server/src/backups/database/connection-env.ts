/** What libpq's programs read: nothing of it stands on a command line, where every user of the machine could read it. */
export interface ConnectionEnv extends Record<string, string> {
  PGDATABASE: string;
}

/**
 * The environment of pg_dump and pg_restore for a connection string. TLS as in config/database.ts: a verified
 * certificate or none; PGSSLROOTCERT of the environment names the authority where the system's own do not do.
 */
export const connectionEnv = (databaseUrl: string, { ssl, rootCert }: { ssl: boolean; rootCert?: string }) => {
  const url = new URL(databaseUrl);
  const env: ConnectionEnv = {
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    // Messages that we read are in one language.
    LC_MESSAGES: 'C',
  };
  // A socket's folder is given as a parameter: postgres:///crm?host=/run/postgresql
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '');
  if (host) env.PGHOST = host;
  if (url.port) env.PGPORT = url.port;
  if (url.username) env.PGUSER = decodeURIComponent(url.username);
  if (url.password) env.PGPASSWORD = decodeURIComponent(url.password);
  const mode = url.searchParams.get('sslmode') ?? (ssl ? 'verify-full' : undefined);
  if (mode) env.PGSSLMODE = mode;
  if (mode === 'verify-full') env.PGSSLROOTCERT = url.searchParams.get('sslrootcert') ?? rootCert ?? 'system';
  return env;
};
