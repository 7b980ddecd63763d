import { jobs, registerWorker, sendJob, sendTick } from '../../src/plugins/crm/server/src/jobs';
import { startApp, type TestApp } from '../support/app';
import { startServerProcess } from '../support/server-process';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await jobs.destroy?.(app.strapi);
  await app.stop();
});

const eventually = async (isTrue: () => boolean | Promise<boolean>) => {
  const until = Date.now() + 60_000;
  while (!(await isTrue())) {
    if (Date.now() > until) throw new Error('it did not happen in 60 s');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

test('a job sent before there is a worker is worked off once there is one', async () => {
  const seen: unknown[] = [];
  await sendJob(app.strapi, 'test.plain', { what: 'first' });
  await registerWorker(app.strapi, 'test.plain', async (data) => void seen.push(data), {
    pollingIntervalSeconds: 0.5,
  });
  await eventually(() => seen.length > 0);
  expect(seen).toEqual([{ what: 'first' }]);
});

test('ten ticks of one slot give one job', async () => {
  const tick = { name: 'test', queue: 'test.tick' };
  const at = new Date('2026-11-23T01:00:00.400Z');
  const ids = await Promise.all(Array.from({ length: 10 }, () => sendTick(app.strapi, tick, at)));
  expect(ids.filter(Boolean)).toHaveLength(1);
  const slots: string[] = [];
  await registerWorker<{ slot: string }>(app.strapi, tick.queue, async ({ slot }) => void slots.push(slot), {
    pollingIntervalSeconds: 0.5,
  });
  await eventually(() => slots.length > 0);
  expect(await sendTick(app.strapi, tick, at)).toBeNull();
  expect(slots).toEqual(['2026-11-23T01:00:00.000Z']);
});

test('a job that fails is tried again, and lies among the dead letters after the last try', async () => {
  let tries = 0;
  await registerWorker(
    app.strapi,
    'test.failing',
    async () => {
      tries += 1;
      throw new Error('as the test wants it');
    },
    { pollingIntervalSeconds: 0.5, retryLimit: 1, retryDelay: 1 },
  );
  app.strapi.log.level = 'silent';
  await sendJob(app.strapi, 'test.failing', { number: 7 });
  await eventually(async () => {
    const dead = await app.strapi.db.connection('pgboss.job').where({ name: 'test.failing.dead' });
    return dead.length === 1 && JSON.parse(dead[0].data).number === 7;
  });
  expect(tries).toBe(2);
});

test('a server that is told to stop while its jobs start ends in order', async () => {
  const server = await startServerProcess(app.databaseUrl, { CRM_JOBS: 'true' });
  await server.stop();
  expect(server.output()).not.toMatch(/error/i);
  expect(server.process.exitCode).toBe(0);
});
