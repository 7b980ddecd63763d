// What planning costs: a day of birthdays and a holiday for everybody among a million customers, beside the bare statement
// that finds the same recipients, and the one that also writes them into the outbox. One run, in turn.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureOurs, urlOf, withClient } from '../requests/databases.mjs';
import { median, round } from '../requests/measure.mjs';
import { SECRETS } from '../requests/servers.mjs';
import { FIND, WRITE } from './recipients.mjs';
import { talk } from './talk.mjs';

const DATABASE = 'crm_bench_care_planning';
/** 9 o'clock in Shanghai. */
const DAYS = { birthdays: '2027-03-10T01:00:00Z', holiday: '2027-02-06T01:00:00Z' };
const TRIGGERS = { birthdays: "p.trigger = 'birthday'", holiday: "h.key = 'spring_festival'" };

/** Each fifth birthday is lunar; seven of ten agreed to e-mail, as many to SMS. */
const AGENCY = `
  update customers set birthday_calendar = 'lunar' where birth_month is not null and id % 5 = 0;
  insert into consents (document_id, channel, purpose, state, customer_key, created_at)
    select 'bench' || channel || id, channel, 'greeting', case when id % 10 < 7 then 'granted' else 'withdrawn' end, id, '2026-01-01'
    from customers, unnest(array['email', 'sms']) channel;
  vacuum analyze;`;

const EMPTY = 'truncate care_messages restart identity cascade';

const PLANNED =
  "select count(*)::int as rows, count(*) filter (where state = 'pending')::int as pending from care_messages";

/** @param {{ databaseUrl: string, customers?: number | string, rounds?: number | string }} options */
export async function measurePlanning({ databaseUrl: server, customers: wanted = 1_000_000, rounds = 3 }) {
  const ours = await ensureOurs(server, { customers: Number(wanted), interactions: 1_000 }, SECRETS);
  await withClient(server, async (client) => {
    await client.query(`drop database if exists ${DATABASE} with (force)`);
    await client.query(`create database ${DATABASE} template "${ours}"`);
  });
  const url = urlOf(server, DATABASE);
  const env = { ...process.env, ...SECRETS, NODE_ENV: 'test', DATABASE_URL: url, CRM_NOW: DAYS.birthdays, SMTP_HOST: '127.0.0.1', SMS_PROVIDER: 'sink', PORT: '0' }; // prettier-ignore
  try {
    return await withClient(url, async (client) => {
      for (const statement of AGENCY.split(';').filter((text) => text.trim())) await client.query(statement);
      const worker = talk(
        spawn(process.execPath, [path.join(import.meta.dirname, 'plan.cjs')], {
          env,
          stdio: ['pipe', 'pipe', 'inherit'],
        }),
      );
      try {
        await worker.read();
        const results = {};
        for (const name of Object.keys(DAYS)) {
          await client.query("update care_plans set state = 'paused'");
          await client.query(
            `update care_plans p set state = 'active', active_since = $1::timestamptz - interval '8 hours'
             from care_plans q left join care_plans_holiday_lnk l on l.care_plan_id = q.id left join holidays h on h.id = l.holiday_id
             where q.id = p.id and ${TRIGGERS[name].replaceAll('p.', 'q.')}`,
            [DAYS[name]],
          );
          results[name] = await measureDay({ client, worker, name, rounds: Number(rounds) });
        }
        return { customers: Number(wanted), rounds: Number(rounds), unit: 'seconds, median', ...results };
      } finally {
        await worker.end();
      }
    });
  } finally {
    await withClient(server, (client) => client.query(`drop database if exists ${DATABASE} with (force)`));
  }
}

const measureDay = async ({ client, worker, name, rounds }) => {
  const times = { find: [], write: [], plan: [], again: [] };
  const ask = async (way, statement) => {
    const begun = performance.now();
    const { rows } = await client.query(statement[name]);
    times[way].push(performance.now() - begun);
    return rows[0].recipients;
  };
  let planned;
  for (let count = 0; count < rounds; count += 1) {
    await client.query(EMPTY);
    const found = await ask('find', FIND);
    await ask('write', WRITE);
    await client.query(EMPTY);
    times.plan.push(Number(await worker.ask(DAYS[name])));
    times.again.push(Number(await worker.ask(DAYS[name])));
    planned = (await client.query(PLANNED)).rows[0];
    if (planned.pending !== found) throw new Error(`${name}: planned ${planned.pending}, the statement finds ${found}`);
  }
  const seconds = (way) => median(times[way]) / 1_000;
  const plan = seconds('plan');
  console.log(
    `planning, ${name}: ${planned.rows} rows (${planned.pending} to send) in ${round(plan)} s; the bare statement finds the recipients in ` +
      `${round(seconds('find'))} s (${round(plan / seconds('find'))} times), finds and writes them in ${round(seconds('write'))} s ` +
      `(${round(plan / seconds('write'))} times); once more, with nothing to do: ${round(seconds('again'))} s`,
  );
  return {
    rows: planned.rows, toSend: planned.pending, plan: round(plan), find: round(seconds('find')), timesFind: round(plan / seconds('find')),
    write: round(seconds('write')), timesWrite: round(plan / seconds('write')), again: round(seconds('again')),
  }; // prettier-ignore
};
