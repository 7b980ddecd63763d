// The application as the planner's worker: each line on stdin, an instant, has that day planned and prints the milliseconds.
const path = require('node:path');
const readline = require('node:readline');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '../..');

const main = async () => {
  process.chdir(root);
  const strapi = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
  strapi.log.level = 'error';
  const { planMessages } = require(path.join(root, 'dist/src/plugins/crm/server/src/care/planning/plan-messages'));
  console.log(0);
  for await (const instant of readline.createInterface({ input: process.stdin })) {
    const begun = performance.now();
    await planMessages(strapi, new Date(instant));
    console.log(performance.now() - begun);
  }
  await strapi.destroy();
  process.exit(0);
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
