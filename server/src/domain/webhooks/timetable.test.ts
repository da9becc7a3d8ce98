import { expect, test } from 'vitest';
import { FAILING_TOO_LONG_MS, nextAttemptAt } from './timetable.ts';

const NOW = Date.UTC(2026, 5, 1, 8);
const waitAfter = (attempts: number, more: { retryAfter?: number; chance?: number } = {}) => {
  const next = nextAttemptAt({ attempts, now: NOW, retryAfter: null, chance: 0, ...more });
  return next === null ? null : (next - NOW) / 1000;
};

test('ten tries are spread over three days', () => {
  const waits = Array.from({ length: 10 }, (_, index) => waitAfter(index + 1));
  expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
  const whole = waits.reduce((sum: number, wait) => sum + (wait ?? 0), 0);
  // 75:35:05, the end of the example in the specification.
  expect(whole).toBe(75 * 3600 + 35 * 60 + 5);
  expect(whole * 1000).toBeGreaterThan(FAILING_TOO_LONG_MS);
});

test('chance makes a wait longer by at most a tenth', () => {
  expect(waitAfter(2, { chance: 1 })).toBe(330);
  expect(waitAfter(2, { chance: 0.5 })).toBe(315);
});

test('a receiver that says how long to wait is given that time, within a day', () => {
  expect(waitAfter(1, { retryAfter: 120 })).toBe(120);
  expect(waitAfter(3, { retryAfter: 120 })).toBe(1800);
  expect(waitAfter(1, { retryAfter: 999_999 })).toBe(86_400);
  expect(waitAfter(10, { retryAfter: 5 })).toBeNull();
});
