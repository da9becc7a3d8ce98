import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BookingChange } from '../../ports/live.ts';
import { createLiveChanges } from './live-changes.ts';
import type { LiveHub } from './live-changes.ts';

let warned: string[];
const log = { warn: (_fields: object, message: string) => void warned.push(message) };

beforeEach(() => {
  warned = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('who listens to a business hears of it until they stop, and of no other', () => {
  const hub = createLiveChanges(null, log);
  const { heard, stop } = listen(hub, 'salon');
  hub.tell(booked('salon', 'bkg_1'));
  hub.tell(booked('clinic', 'bkg_2'));
  stop();
  hub.tell(booked('salon', 'bkg_3'));
  expect(heard).toEqual([booked('salon', 'bkg_1')]);
});

test('closing ends those who listen, and those who come afterwards at once', () => {
  const hub = createLiveChanges(null, log);
  const early = listen(hub, 'salon');
  hub.close();
  const late = listen(hub, 'salon');
  expect([early.isEnded(), late.isEnded()]).toEqual([true, true]);
  early.stop();
  late.stop();
});

test('what another process wrote is noticed, and only while somebody listens', async () => {
  let version = 7;
  const versionOf = vi.fn<() => Promise<number>>(async () => version);
  const hub = createLiveChanges({ everyMs: 5000, versionOf }, log);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(versionOf).not.toHaveBeenCalled();

  const { heard, stop } = listen(hub, 'salon');
  await vi.advanceTimersByTimeAsync(5000);
  expect(heard).toEqual([]);
  version = 8;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual([{ businessId: 'salon', booking: null }]);

  stop();
  const asked = versionOf.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(versionOf).toHaveBeenCalledTimes(asked);
});

test('a database that is away for a moment is only a warning', async () => {
  let isAway = true;
  let version = 1;
  const versionOf = async () => {
    if (isAway) throw new Error('away');
    return version;
  };
  const { heard } = listen(createLiveChanges({ everyMs: 5000, versionOf }, log), 'salon');
  await vi.advanceTimersByTimeAsync(0);
  expect(warned).toEqual(['Changes of other processes could not be looked for']);
  isAway = false;
  await vi.advanceTimersByTimeAsync(5000);
  version = 2;
  await vi.advanceTimersByTimeAsync(5000);
  expect(heard).toEqual([{ businessId: 'salon', booking: null }]);
});

function listen(hub: LiveHub, businessId: string) {
  const heard: BookingChange[] = [];
  let isEnded = false;
  const stop = hub.listen(businessId, {
    hear: (change) => heard.push(change),
    end: () => {
      isEnded = true;
    },
  });
  return { heard, stop, isEnded: () => isEnded };
}

function booked(businessId: string, id: string): BookingChange {
  return { businessId, booking: { id, kind: 'created', revision: 0, staffIds: ['stf_1'] } };
}
