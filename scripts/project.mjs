// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root: commands work from every working directory. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {string[]} parts */
export const inProject = (...parts) => path.join(root, ...parts);

/** A path in `.data/`, where all lives that this installation owns. @param {string[]} parts */
export function inData(...parts) {
  fs.mkdirSync(inProject('.data'), { recursive: true });
  return inProject('.data', ...parts);
}

/** A failure with a cause that its reader can act on: shown as one line, without a stack. */
export class Failure extends Error {}
