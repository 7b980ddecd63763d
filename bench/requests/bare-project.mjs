// A bare Strapi with our types: the same fields and relations, stock controllers and routes, no plugin of ours.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Writes the project into `dir` (plain JavaScript, node_modules linked) and answers with its folder. */
export const writeBareProject = (dir) => {
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(path.join(dir, 'config'), { recursive: true });
  fs.mkdirSync(path.join(dir, 'public', 'uploads'), { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    fs.writeFileSync(path.join(dir, file), text);
  };
  const dependencies = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).dependencies;
  const kept = Object.entries(dependencies).filter(([name]) => name.startsWith('@strapi/') || name === 'pg');
  write('package.json', JSON.stringify({ name: 'bare', private: true, dependencies: Object.fromEntries(kept) }));
  write('src/index.js', 'module.exports = {};\n');
  for (const [name, body] of Object.entries(CONFIG)) write(`config/${name}.js`, body);

  for (const type of fs.readdirSync(path.join(root, 'src/api'))) {
    write(
      `src/api/${type}/content-types/${type}/schema.json`,
      stock(path.join(root, `src/api/${type}/content-types/${type}/schema.json`)),
    );
    for (const kind of ['Controller', 'Router', 'Service'])
      write(
        `src/api/${type}/${kind === 'Router' ? 'routes' : `${kind.toLowerCase()}s`}/${type}.js`,
        `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::${type}.${type}');\n`,
      );
  }
  for (const file of fs.readdirSync(path.join(root, 'src/components'), { recursive: true }))
    if (file.endsWith('.json')) write(`src/components/${file}`, stock(path.join(root, 'src/components', file)));
  return dir;
};

/** Without the private columns of ours; a field with choices is what it is stored as. */
const stock = (file) => {
  const schema = JSON.parse(fs.readFileSync(file, 'utf8'));
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (attribute.private && attribute.visible === false) delete schema.attributes[name];
    else if (attribute.customField === 'plugin::crm.encrypted') schema.attributes[name] = { type: 'text' };
    else if (attribute.type === 'customField') schema.attributes[name] = { type: 'json' };
    else delete attribute.searchable;
  }
  return JSON.stringify(schema, null, 2);
};

const CONFIG = {
  admin: `module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') }, apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } }, secrets: { encryptionKey: env('ADMIN_ENCRYPTION_KEY') } });\n`,
  api: 'module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true } };\n',
  database: `module.exports = ({ env }) => ({ connection: { client: 'postgres',
  connection: { connectionString: env('DATABASE_URL') }, pool: { min: 2, max: 10 } } });\n`,
  middlewares: `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy',
  'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];\n`,
  plugins: `module.exports = ({ env }) => ({ 'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } } });\n`,
  server: `module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT'), app: { keys: env.array('APP_KEYS') },
  logger: { updates: { enabled: false }, startup: { enabled: false } } });\n`,
};
