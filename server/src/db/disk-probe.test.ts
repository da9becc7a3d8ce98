import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDiskProbe } from './disk-probe.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('however many ask, the disk is tried once a second', async () => {
  const write = vi.fn<() => Promise<void>>().mockResolvedValue(undefined);
  const probe = createDiskProbe(write);
  await Promise.all([probe(), probe(), probe()]);
  expect(write).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  await probe();
  expect(write).toHaveBeenCalledTimes(2);
});

test('a full disk is told to everybody, until it takes something again', async () => {
  const write = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('disk is full'));
  const probe = createDiskProbe(write);
  await expect(probe()).rejects.toThrow('full');
  await expect(probe()).rejects.toThrow('full');
  write.mockResolvedValue(undefined);
  vi.advanceTimersByTime(1_000);
  await expect(probe()).resolves.toBeUndefined();
});
