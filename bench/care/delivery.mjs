// What the outbox costs: messages a second from the outbox to a mail server, beside nodemailer alone with as many
// connections, sending the very same mails to the same server. One run, in turn.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureOurs, urlOf, withClient } from '../requests/databases.mjs';
import { median, round } from '../requests/measure.mjs';
import { SECRETS } from '../requests/servers.mjs';
import { talk } from './talk.mjs';

const here = import.meta.dirname;
const DATABASE = 'crm_bench_care_delivery';
/** The day on which everybody has a birthday. */
const NOW = '2027-03-10T01:00:00Z';

const EVERYBODY = `
  update customers set birthday_calendar = 'solar', birth_month = 3, birth_day = 10, archived_at = null,
    do_not_contact = false, created_at = '2026-01-01', language = 'en';
  delete from consents;
  insert into consents (document_id, channel, purpose, state, customer_key, created_at)
    select 'bench' || id, 'email', 'greeting', 'granted', id, '2026-01-01' from customers;
  update care_plans set state = 'active', active_since = '2026-12-01' where id = (
    select min(id) from care_plans where trigger = 'birthday');
  vacuum analyze;`;

/** @param {{ databaseUrl: string, customers?: number | string, rounds?: number | string }} options */
export async function measureDelivery({ databaseUrl: server, customers: wanted = 5_000, rounds = 3 }) {
  const customers = Number(wanted);
  const ours = await ensureOurs(server, { customers, interactions: customers }, SECRETS);
  await withClient(server, async (client) => {
    await client.query(`drop database if exists ${DATABASE} with (force)`);
    await client.query(`create database ${DATABASE} template "${ours}"`);
  });
  const url = urlOf(server, DATABASE);
  const sink = talk(spawn(process.execPath, [path.join(here, 'sink.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] }));
  try {
    await withClient(url, async (client) => {
      for (const statement of EVERYBODY.split(';').filter((text) => text.trim())) await client.query(statement);
    });
    const port = await sink.read();
    const env = {
      ...process.env, ...SECRETS, NODE_ENV: 'test', DATABASE_URL: url, CRM_NOW: NOW, PORT: '0',
      SMTP_HOST: '127.0.0.1', SMTP_PORT: port, SMTP_IGNORE_TLS: 'true',
    }; // prettier-ignore
    const worker = talk(
      spawn(process.execPath, [path.join(here, 'deliver.cjs')], { env, stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const planned = Number(await worker.read());
    if (planned === 0) throw new Error('nothing was planned');
    const ways = { outbox: [], nodemailer: [] };
    try {
      for (let count = 0; count < Number(rounds); count += 1)
        for (const way of Object.keys(ways)) {
          const ms = Number(await worker.ask(way));
          const taken = Number(await sink.ask('count'));
          if (taken !== planned) throw new Error(`${way}: the server took ${taken} of ${planned}`);
          ways[way].push((planned / ms) * 1_000);
        }
    } finally {
      await worker.end();
    }
    const outbox = median(ways.outbox);
    const alone = median(ways.nodemailer);
    console.log(
      `delivery: ${round(outbox)} messages/s, nodemailer alone ${round(alone)}, ${round(outbox / alone)} of it`,
    );
    return { messages: planned, rounds: Number(rounds), unit: 'messages a second, median', outbox: round(outbox), alone: round(alone), share: round(outbox / alone) }; // prettier-ignore
  } finally {
    await sink.end();
    await withClient(server, (client) => client.query(`drop database if exists ${DATABASE} with (force)`));
  }
}
