import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { Client } from 'pg';
import request from 'supertest';
import { testEnv } from './test-env.cjs';

const root = path.resolve(__dirname, '../..');

export interface TestApp {
  strapi: Core.Strapi;
  /** Real HTTP against the booted application. */
  http: ReturnType<typeof request>;
  /** Of this test file's own database. */
  databaseUrl: string;
  stop(): Promise<void>;
}

const withServer = async (run: (client: Client) => Promise<unknown>) => {
  const client = new Client({ connectionString: process.env.TEST_SERVER_URL });
  await client.connect();
  await run(client);
  await client.end();
};

/** A database of one's own, cloned from the template. `drop` it at the end. */
export const cloneDatabase = async () => {
  const name = `crm_test_${process.pid}_${Date.now().toString(36)}_${Math.floor(Math.random() * 1e6).toString(36)}`;
  await withServer((client) => client.query(`create database "${name}" template "${process.env.TEST_TEMPLATE}"`));
  const url = new URL(process.env.TEST_SERVER_URL as string);
  url.pathname = `/${name}`;
  return {
    url: String(url),
    drop: () => withServer((client) => client.query(`drop database if exists "${name}" with (force)`)),
  };
};

/** Boots the compiled application in this process on a clone of the template. Stop it in `afterAll`. */
export const startApp = async (env: Record<string, string> = {}): Promise<TestApp> => {
  const database = await cloneDatabase();
  Object.assign(process.env, testEnv(database.url), env);
  process.chdir(root);
  const strapi = await createStrapi({
    appDir: root,
    distDir: path.join(root, 'dist'),
    serveAdminPanel: false,
  } as never).load();
  strapi.log.level = 'error';
  strapi.server.mount();
  return {
    strapi,
    http: request(strapi.server.httpServer),
    databaseUrl: database.url,
    async stop() {
      await strapi.destroy();
      await database.drop();
    },
  };
};
