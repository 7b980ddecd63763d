// @ts-check
import fs from 'node:fs';

const LIMIT_BYTES = 5_000_000;

/** Opens the log for a launch, whose own lines `read` returns. @param {string} file */
export function openLog(file) {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LIMIT_BYTES) fs.renameSync(file, `${file}.1`);
  const start = size > LIMIT_BYTES ? 0 : size;
  const descriptor = fs.openSync(file, 'a', 0o600);
  return {
    descriptor,
    close: () => fs.closeSync(descriptor),
    read: () => fs.readFileSync(file).subarray(start).toString('utf8').slice(-4000),
  };
}
