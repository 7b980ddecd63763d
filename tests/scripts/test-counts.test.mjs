// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addCounts, countTests } from '../../scripts/test-counts.mjs';

test('reads jest, with colours and with two runs in one output', () => {
  const output = [
    '\u001b[1mTests:       \u001b[22m\u001b[31m1 failed\u001b[39m, 2 skipped, 1 todo, 10 passed, 14 total',
    'Tests:       5 passed, 5 total',
    'Test Suites: 9 passed, 9 total',
  ].join('\n');
  assert.deepEqual(countTests(output), { passed: 15, failed: 1, skipped: 3 });
});

test('reads node --test in both of its forms, and counts a cancelled test as failed', () => {
  assert.deepEqual(countTests('ℹ tests 6\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 0\n'), {
    passed: 3,
    failed: 2,
    skipped: 1,
  });
  assert.deepEqual(countTests('# pass 3\n# fail 0\n'), { passed: 3, failed: 0, skipped: 0 });
});

test('sees no count where there is none, and sums', () => {
  assert.deepEqual(countTests('3 passed, they said'), { passed: 0, failed: 0, skipped: 0 });
  const one = { passed: 1, failed: 0, skipped: 2 };
  assert.deepEqual(addCounts([one, one]), { passed: 2, failed: 0, skipped: 4 });
});
