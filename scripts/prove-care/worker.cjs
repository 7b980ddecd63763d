// The application as it runs, in two steps: loads and says so, then serves and works once it is told to on stdin. So
// that a worker that is killed is replaced at once, and not after the seconds that loading takes.
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '../..');

const main = async () => {
  process.chdir(root);
  const app = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
  app.log.level = 'error';
  process.once('SIGTERM', () => app.destroy().then(() => process.exit(0)));
  console.log('loaded');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  await app.start();
  // A tick a second sends one job; workers that die twice a second need one each.
  const { sendJob } = require(path.join(root, 'dist/src/plugins/crm/server/src/jobs'));
  await sendJob(app, 'care', {});
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
