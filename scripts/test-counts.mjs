// @ts-check
// Sums what test runners say about themselves: jest's "Tests:" lines and the closing lines of node --test.
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Word of a runner → ours. @type {Record<string, keyof Counts>} */
const WORDS = {
  passed: 'passed',
  pass: 'passed',
  failed: 'failed',
  fail: 'failed',
  cancelled: 'failed',
  skipped: 'skipped',
  todo: 'skipped',
};

/** @param {string} output @returns {Counts} */
export function countTests(output) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const line of stripVTControlCharacters(output).split('\n')) {
    const jest = /^Tests: +(.*\d+ total)/.exec(line);
    const node = /^(?:ℹ|#) (pass|fail|cancelled|skipped|todo) (\d+)$/.exec(line.trimEnd());
    if (node) counts[WORDS[node[1]]] += Number(node[2]);
    for (const [, number, word] of jest?.[1].matchAll(/(\d+) (passed|failed|skipped|todo)/g) ?? []) {
      counts[WORDS[word]] += Number(number);
    }
  }
  return counts;
}

/** @param {Counts[]} all @returns {Counts} */
export function addCounts(all) {
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, each) => total + each[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
