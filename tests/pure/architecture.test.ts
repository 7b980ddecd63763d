import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const crm = path.join(root, 'src/plugins/crm');
const server = path.join(crm, 'server/src');
const admin = path.join(crm, 'admin/src');

const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name);
    return entry.isDirectory() ? filesBelow(file) : /\.tsx?$/.test(entry.name) ? [file] : [];
  });

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?<!')(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]);

/** Every import of ours as [importing file, imported path], both from the project's root. */
const edges = (dir: string): [string, string][] =>
  filesBelow(dir).flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name): [string, string] => [
        path.relative(root, file),
        path.relative(root, path.resolve(file, '..', name)),
      ]),
  );

const featureOf = (file: string, side: string) => {
  const [first, second] = path.relative(side, path.join(root, file)).split(path.sep);
  return second === undefined || first === '..' ? undefined : first;
};

const order = [...readFileSync(path.join(server, 'features.ts'), 'utf8').matchAll(/from '\.\/([\w-]+)'/g)].map(
  (m) => m[1],
);
const exported = new Map(
  order.map((slug) => [/export const (\w+): Feature/.exec(readIndex(slug))?.[1] ?? slug, slug] as const),
);
function readIndex(slug: string) {
  return slug === 'lib' ? '' : readFileSync(path.join(server, slug, 'index.ts'), 'utf8');
}
const listed = /Feature\[\] = \[([\s\S]*)\]/
  .exec(readFileSync(path.join(server, 'features.ts'), 'utf8'))?.[1]
  .split(',')
  .map((name) => exported.get(name.trim()))
  .filter((slug): slug is string => Boolean(slug)) as string[];

test('a feature of the server imports only features above it, and only by their index', () => {
  const wrong = edges(server).filter(([from, to]) => {
    const a = featureOf(from, server);
    const b = featureOf(to, server) ?? featureOf(`${to}/index.ts`, server);
    if (!a || !b || a === b || a === 'lib' || b === 'lib' || !listed.includes(a) || from.includes('.test.'))
      return false;
    return listed.indexOf(b) > listed.indexOf(a) || path.basename(to) !== b;
  });
  expect(wrong).toEqual([]);
});

test('lib knows nothing of the CRM', () => {
  expect(edges(path.join(server, 'lib')).filter(([, to]) => !to.includes('/server/src/lib/'))).toEqual([]);
  expect(edges(path.join(admin, 'lib')).filter(([, to]) => !to.includes('/admin/src/lib/'))).toEqual([]);
});

test('the admin program and the server meet only in the contracts', () => {
  expect(edges(server).filter(([, to]) => to.includes('crm/admin/'))).toEqual([]);
  expect(edges(admin).filter(([, to]) => to.includes('crm/server/'))).toEqual([]);
});

test('contracts import zod and each other only', () => {
  const contracts = path.join(crm, 'shared/contracts');
  const foreign = filesBelow(contracts)
    .flatMap(importsOf)
    .filter((name) => name !== 'zod' && !name.startsWith('./'));
  expect(foreign).toEqual([]);
});

test('content types and config do not import the plugin', () => {
  const wrong = ['src/api', 'config']
    .flatMap((dir) => edges(path.join(root, dir)))
    .filter(([, to]) => to.includes('plugins/crm'));
  expect(wrong).toEqual([]);
});

test('only content-types.ts spells the UIDs of our content types', () => {
  const wrong = filesBelow(server).filter(
    (file) =>
      !file.endsWith('content-types.ts') && !file.includes('.test.') && /'api::/.test(readFileSync(file, 'utf8')),
  );
  expect(wrong.map((file) => path.relative(root, file))).toEqual([]);
});

test('only the clock reads the clock', () => {
  const wrong = filesBelow(server).filter(
    (file) =>
      !file.endsWith('lib/clock.ts') &&
      !file.includes('.test.') &&
      /Date\.now\(\)|new Date\(\)/.test(readFileSync(file, 'utf8')),
  );
  expect(wrong.map((file) => path.relative(root, file))).toEqual([]);
});
