// @ts-check
import fs from 'node:fs';
import path from 'node:path';

export const CHROMIUM_ADVICE = 'install it with "apt-get install chromium", or name one in CHROMIUM_PATH';

/** The browser of the browser tests, if this machine has one. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return fs.existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const directories = ['/usr/bin', ...(env.PATH ?? '').split(path.delimiter)];
  return ['chromium', 'chromium-browser', 'google-chrome']
    .flatMap((name) => directories.map((directory) => path.join(directory, name)))
    .find((file) => fs.existsSync(file));
}
