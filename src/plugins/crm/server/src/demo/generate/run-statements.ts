import { Client } from 'pg';

/** Runs statements that do not depend on each other, `atATime` of them at a time, each on its own. */
export const runStatements = async (url: string, statements: string[], atATime: number): Promise<void> => {
  const left = [...statements];
  const work = async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'");
      for (let sql = left.shift(); sql; sql = left.shift()) await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
};
