import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Log } from '../ports/log.ts';
import { createSchedule } from './schedule.ts';

const log: Log = {
  debug: vi.fn<Log['debug']>(),
  info: vi.fn<Log['info']>(),
  warn: vi.fn<Log['warn']>(),
  error: vi.fn<Log['error']>(),
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('work comes back by itself, is not overtaken by itself, and ends with the stop', async () => {
  const slow = Promise.withResolvers<number>();
  const run = vi.fn<() => Promise<number>>(() => slow.promise);
  const schedule = createSchedule([{ name: 'sweep', everyMs: 1_000, run }], log);
  schedule.start();
  await vi.advanceTimersByTimeAsync(3_500);
  expect(run).toHaveBeenCalledTimes(1);
  slow.resolve(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(run).toHaveBeenCalledTimes(2);
  await schedule.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(run).toHaveBeenCalledTimes(2);
});

test('work that fails is logged and comes back', async () => {
  const run = vi.fn<() => Promise<number>>(() => Promise.reject(new Error('locked')));
  const schedule = createSchedule([{ name: 'sweep', everyMs: 1_000, run }], log);
  schedule.start();
  await vi.advanceTimersByTimeAsync(2_500);
  expect(run).toHaveBeenCalledTimes(2);
  expect(log.error).toHaveBeenCalledTimes(2);
  await schedule.stop();
});
