// What encryption costs a reader: the same application on two copies of the same rows, one with encrypted phones and e-mails,
// one that holds them in clear, so that nothing is decrypted and masked. One request to each in turn, over HTTP.
//   npm run bench -- encryption [--customers 20000] [--rounds 1000]
import path from 'node:path';
import { ensureOurs, storePlain, urlOf, withClient } from './requests/databases.mjs';
import { call, inTurn, round } from './requests/measure.mjs';
import { SECRETS, startServer } from './requests/servers.mjs';

const root = path.resolve(import.meta.dirname, '..');
const PORTS = { encrypted: 13_373, plain: 13_374 };
const PARTS = 'populate[0]=phones&populate[1]=emails&populate[2]=address';

export async function run({ databaseUrl: server, customers = 20_000, rounds = 1_000 }) {
  const database = await ensureOurs(server, { customers: Number(customers), interactions: Number(customers) }, SECRETS);
  const url = urlOf(server, database);
  const app = { appDir: root, distDir: path.join(root, 'dist') };
  const prepared = await startServer({ ...app, url, port: PORTS.encrypted, prepare: true });
  await prepared.stop();
  const copy = `${database}_plain`;
  await withClient(server, async (client) => {
    await client.query(`drop database if exists "${copy}" with (force)`);
    await client.query(`create database "${copy}" template "${database}"`);
  });
  await storePlain(urlOf(server, copy));
  const encrypted = await startServer({ ...app, url, port: PORTS.encrypted });
  const plain = await startServer({ ...app, url: urlOf(server, copy), port: PORTS.plain });
  try {
    const { rows } = await withClient(url, (client) =>
      client.query('select document_id as id from customers order by id offset 100 limit 1'),
    );
    const paths = {
      'list of 25': `/api/customers?${PARTS}&pagination[pageSize]=25&sort=name`,
      detail: `/api/customers/${rows[0].id}?${PARTS}`,
    };
    const figures = {};
    for (const [name, each] of Object.entries(paths)) {
      const of = (one, isRight) => async () => {
        const { ms, status, text } = await call(one.base, prepared.token, { path: each });
        if (status !== 200 || !isRight(text)) throw new Error(`${name}: ${status} ${text.slice(0, 300)}`);
        return ms;
      };
      const medians = await inTurn(
        {
          encrypted: of(encrypted, (text) => text.includes('199****') && !text.includes('+86199')),
          plain: of(plain, (text) => text.includes('+86199')),
        },
        Number(rounds),
      );
      figures[name] = {
        encrypted: round(medians.encrypted),
        plain: round(medians.plain),
        ratio: round(medians.encrypted / medians.plain),
      };
      console.log(
        `${name}: encrypted ${figures[name].encrypted} ms, plain ${figures[name].plain} ms, ${figures[name].ratio} times`,
      );
    }
    return { customers: Number(customers), rounds: Number(rounds), unit: 'ms, median', figures };
  } finally {
    await encrypted.stop();
    await plain.stop();
  }
}
