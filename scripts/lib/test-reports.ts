import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed and failed. */
export type Tally = { passed: number; failed: number };

/** Reads the JSON report of a Vitest or Playwright run; a run that left no report counts as one failure. */
export function readTally(file: string): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isRecord(report) && isRecord(report['stats'])
    ? playwrightTally(report)
    : vitestTally(report);
}

/** Two tallies as one. */
export function addTallies(one: Tally, other: Tally): Tally {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

// A file that cannot be loaded has no tests to fail, so it counts itself; so does a run without tests.
function vitestTally(report: unknown): Tally {
  const passed = numberAt(report, 'numPassedTests');
  const failedTests = numberAt(report, 'numFailedTests');
  const results =
    isRecord(report) && Array.isArray(report['testResults']) ? report['testResults'] : [];
  const unloaded = results.filter(
    (file: unknown) =>
      isRecord(file) &&
      file['status'] === 'failed' &&
      Array.isArray(file['assertionResults']) &&
      !file['assertionResults'].some(isFailedTest),
  ).length;
  const failed = failedTests + unloaded;
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}

function isFailedTest(test: unknown): boolean {
  return isRecord(test) && test['status'] === 'failed';
}

function playwrightTally(report: Record<string, unknown>): Tally {
  const passed = numberAt(report['stats'], 'expected');
  const errors = Array.isArray(report['errors']) ? report['errors'].length : 0;
  const failed =
    numberAt(report['stats'], 'unexpected') + numberAt(report['stats'], 'flaky') + errors;
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}

function numberAt(value: unknown, key: string): number {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'number' ? found : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
