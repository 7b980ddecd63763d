// A server process of its own, for tests that need several of them, or a browser. Prints `ready <port>`.
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '../..');
const serveAdminPanel = process.env.TEST_SERVE_ADMIN === 'true';
createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel })
  .start()
  .then((app) => {
    app.log.level = process.env.TEST_LOG_LEVEL ?? 'error';
    process.stdout.write(`ready ${app.server.httpServer.address().port}\n`);
  })
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
