// @ts-check
// `strapi build`, only when what it reads or what it wrote has changed since the last one.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { lastLines, runChild } from './children.mjs';
import { Failure, inData, inProject } from './project.mjs';

const SOURCES = ['src', 'config', 'tsconfig.json', 'package-lock.json', 'favicon.png'];
const OUTPUT = 'dist';
const ADMIN_PAGE = inProject(OUTPUT, 'build', 'index.html');
const HEAP_MEGABYTES = 2048; // Vite needs 1.5 GB for the panel; Node's own limit may be lower on a small machine

/** @returns {Promise<string>} a note for the reader */
export async function ensureBuilt() {
  if (isBuildCurrent()) return 'unchanged';
  await buildApplication();
  return 'built';
}

export async function buildApplication({ live = false } = {}) {
  const state = inputs();
  fs.rmSync(inData('built.json'), { force: true });
  fs.rmSync(inProject(OUTPUT), { recursive: true, force: true }); // a deleted source must not live on as compiled code
  const { code, text } = await runChild(process.execPath, [strapiProgram(), 'build'], {
    live,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-old-space-size=${HEAP_MEGABYTES}`.trim(),
    },
  });
  if (code !== 0 || !fs.existsSync(ADMIN_PAGE)) {
    const advice = /heap out of memory|SIGKILL/.test(text) || code > 128 ? ' It needs 2.5 GB of memory.' : '';
    throw new Failure(`"strapi build" failed.${advice}${live ? '' : ` Its last lines:\n${lastLines(text)}`}`);
  }
  fs.writeFileSync(inData('built.json'), JSON.stringify({ inputs: state, outputs: outputs() }));
}

export function isBuilt() {
  return fs.existsSync(ADMIN_PAGE) && fs.existsSync(inProject(OUTPUT, 'src', 'index.js'));
}

function isBuildCurrent() {
  const file = inData('built.json');
  if (!isBuilt() || !fs.existsSync(file)) return false;
  const last = JSON.parse(fs.readFileSync(file, 'utf8'));
  return last.inputs === inputs() && last.outputs === outputs();
}

export const strapiProgram = () => inProject('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

function inputs() {
  const baked = Object.entries(process.env).filter(
    ([name]) => name === 'PUBLIC_URL' || name.startsWith('STRAPI_ADMIN_'),
  );
  const files = SOURCES.flatMap((name) => filesBelow(inProject(name))).filter(
    (file) => !/\.(test|spec)\.\w+$/.test(file),
  );
  return fingerprint(files, JSON.stringify(baked.sort()));
}

/** The compiled server: tests compile it too, from sources that may have been put back since. */
function outputs() {
  const admin = inProject(OUTPUT, 'build') + path.sep;
  return fingerprint(
    filesBelow(inProject(OUTPUT)).filter((file) => !file.startsWith(admin) && !file.endsWith('.tsbuildinfo')),
  );
}

/** @param {string} place @returns {string[]} */
function filesBelow(place) {
  if (!fs.existsSync(place)) return [];
  if (!fs.statSync(place).isDirectory()) return [place];
  return fs
    .readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)));
}

/** @param {string[]} files */
function fingerprint(files, more = '') {
  const hash = createHash('sha256').update(more);
  for (const file of files) hash.update(`\0${path.relative(inProject(), file)}\0`).update(fs.readFileSync(file));
  return hash.digest('hex');
}
