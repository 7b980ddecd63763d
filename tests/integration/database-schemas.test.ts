import { startApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

test('no schema bears the name of the database user, whose search path would begin there', async () => {
  const { rows } = await app.strapi.db.connection.raw(
    'select nspname as name from pg_namespace where nspname = current_user',
  );
  expect(rows).toEqual([]);
});
