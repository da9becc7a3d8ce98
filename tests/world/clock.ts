import type { Clock } from '@bookingsaas/server/ports/clock';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(instant: string): void;
  advanceMin(minutes: number): void;
}

export function createTestClock(start: string): TestClock {
  let now = Date.parse(start);
  return {
    now: () => now,
    set(instant) {
      now = Date.parse(instant);
    },
    advanceMin(minutes) {
      now += minutes * 60_000;
    },
  };
}
