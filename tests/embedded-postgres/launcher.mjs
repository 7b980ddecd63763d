// @ts-check
// A process that owns a server: prints where it listens, then does what it is told, one line each.
//   node launcher.mjs <directory of scripts/embedded-postgres> <options as JSON>
//   "insert"  inserts rows for ever, printing each number after its commit      "stop"  stops and ends
// SIGINT: prints whether the server still answers, then stops it.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import path from 'node:path';

const [, , directory, options] = process.argv;
const module = path.join(directory, 'index.mjs');
const { startEmbeddedPostgres } = await import(pathToFileURL(module).href);
const { Client } = createRequire(module)('pg');

const server = await startEmbeddedPostgres(JSON.parse(options));
const client = new Client({ connectionString: server.url });
client.on('error', () => {});
await client.connect();

const stop = async () => {
  await client.end();
  await server.stop();
  process.exit(0);
};
process.on('SIGINT', async () => {
  await new Promise((resolve) => setTimeout(resolve, 300)); // time for a signal that should not reach the server
  const answer = await client.query('select 1').then(() => 'answers', String);
  console.log(`server ${answer}`);
  await stop();
});

console.log(JSON.stringify(server));
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'stop') await stop();
  if (line === 'insert') {
    await client.query('create table row (number int primary key)');
    for (let number = 1; ; number += 1) {
      await client.query('insert into row values ($1)', [number]);
      console.log(number);
    }
  }
}
