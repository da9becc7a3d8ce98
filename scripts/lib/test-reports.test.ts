import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addTallies, readTally } from './test-reports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the tests of a Vitest run are counted', () => {
  expect(read({ numPassedTests: 12, numFailedTests: 2, testResults: [] })).toEqual({
    passed: 12,
    failed: 2,
  });
});

test('a Vitest file that could not be loaded counts as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(read({ numPassedTests: 3, numFailedTests: 0, testResults })).toEqual({
    passed: 3,
    failed: 1,
  });
});

test('a flaky story counts as a failure', () => {
  expect(read({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [] })).toEqual({
    passed: 5,
    failed: 2,
  });
});

test('a run without tests is a failure, and so is a run without a report', () => {
  expect(read({ numPassedTests: 0, numFailedTests: 0, testResults: [] })).toEqual({
    passed: 0,
    failed: 1,
  });
  expect(readTally(join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 1 });
});

test('tallies add up', () => {
  expect(addTallies({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({
    passed: 4,
    failed: 6,
  });
});

function read(report: unknown) {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return readTally(file);
}
