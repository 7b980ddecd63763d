import { Client } from 'pg';
import { connectionEnv } from './connection-env';

export interface DatabasePlace {
  url: string;
  ssl: boolean;
}

export const connect = async ({ url, ssl }: DatabasePlace): Promise<Client> => {
  const client = new Client({
    connectionString: url,
    ...(ssl && { ssl: { rejectUnauthorized: true } }),
    application_name: 'crm-backup',
  });
  // What breaks a connection is told by the statement that was under way.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** The environment of a program of PostgreSQL's: ours, and how to reach the database. */
export const environmentFor = ({ url, ssl }: DatabasePlace): NodeJS.ProcessEnv => ({
  ...process.env,
  ...connectionEnv(url, { ssl, rootCert: process.env.PGSSLROOTCERT }),
});

export const serverVersionOf = async (client: Client): Promise<{ version: string; major: number }> => {
  const { rows } = await client.query(
    "select current_setting('server_version') as version, current_setting('server_version_num')::int as number",
  );
  return { version: rows[0].version, major: Math.floor(rows[0].number / 10_000) };
};
