// Boots the compiled application once on an empty database, so that every test file can clone the result.
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '../..');
createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false })
  .load()
  .then((app) => app.destroy())
  .then(() => process.exit(0))
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
