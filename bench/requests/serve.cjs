// One application: prepared (a token, an agent) when asked to, then served until it is told to end.
const { createStrapi } = require('@strapi/strapi');

const main = async () => {
  const app = await createStrapi({
    appDir: process.env.BENCH_APP,
    distDir: process.env.BENCH_DIST,
    serveAdminPanel: false,
  }).load();
  app.log.level = 'error';
  const ready = { ready: true, ...(process.env.BENCH_PREPARE === 'true' ? await prepare(app) : {}) };
  await app.listen();
  console.log(JSON.stringify(ready));
  process.once('SIGTERM', () => app.destroy().then(() => process.exit(0)));
};

/** A token that may do everything, and the agent with the most customers. */
const prepare = async (app) => {
  const token = await app
    .service('admin::api-token')
    .create({ name: `bench ${process.pid}`, description: '', type: 'full-access', lifespan: null });
  const role = await app.db.query('plugin::users-permissions.role').findOne({ where: { type: 'agent' } });
  const { rows } = await app.db.connection.raw(
    'select owner_key as id from customers group by owner_key order by count(*) desc, owner_key limit 1',
  );
  const employee = rows[0].id;
  const user = await app
    .plugin('users-permissions')
    .service('user')
    .add({
      username: `bench-${process.pid}`,
      email: `bench-${process.pid}@example.com`,
      password: `Bench-${process.pid}-aZ7`,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    });
  await app.db.query('api::employee.employee').update({ where: { id: employee }, data: { restUser: user.id } });
  return {
    token: token.accessKey,
    employee,
    agentToken: app.plugin('users-permissions').service('jwt').issue({ id: user.id }),
  };
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
