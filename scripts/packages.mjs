// @ts-check
import fs from 'node:fs';
import { lastLines, npm, runChild } from './children.mjs';
import { Failure, inProject } from './project.mjs';

/** Installs what package-lock.json names unless it is there. @returns {Promise<string>} a note for the reader */
export async function ensurePackages() {
  if (arePackagesCurrent()) return 'unchanged';
  const [program, ...first] = npm();
  const { code, text } = await runChild(program, [
    ...first,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]);
  if (code !== 0) {
    throw new Failure(
      `"npm ci" failed. Look at its last lines, and run it again when the cause is gone:\n${lastLines(text)}`,
    );
  }
  return 'installed';
}

/**
 * npm notes what it installed in node_modules/.package-lock.json, as its last act. Packages of other systems are missing
 * there, and nothing else may be.
 */
export function arePackagesCurrent(
  wantedFile = inProject('package-lock.json'),
  installedFile = inProject('node_modules', '.package-lock.json'),
) {
  if (!fs.existsSync(installedFile)) return false;
  const [wanted, installed] = [wantedFile, installedFile].map(
    (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages,
  );
  return Object.keys(wanted).every((name) => {
    if (name === '') return true; // the project itself
    if (!installed[name]) return Boolean(wanted[name].optional || wanted[name].devOptional || wanted[name].peer);
    return installed[name].version === wanted[name].version;
  });
}
