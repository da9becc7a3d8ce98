import type { Instant, Interval } from './types.ts';

/** Says whether a span of time meets a busy one; touching is not meeting. */
export type BusyCheck = (start: Instant, end: Instant) => boolean;

/**
 * Sorts and merges the busy times near `within` once; the check then walks forward along them, so asking for spans in
 * ascending order costs one step per span and one per busy time, whatever their numbers.
 */
export function createBusyCheck(busy: readonly Interval[], within: Interval): BusyCheck {
  const merged = merge(
    busy.filter(
      (time) => time.end > time.start && time.end > within.start && time.start < within.end,
    ),
  );
  let next = 0;
  let previous = -Infinity;

  return function isBusy(start, end) {
    // Windows of neighbouring dates may overlap: the walk then begins anew.
    if (start < previous) next = 0;
    previous = start;
    let time = merged[next];
    while (time !== undefined && time.end <= start) time = merged[++next];
    return time !== undefined && time.start < end;
  };
}

function merge(busy: Interval[]): Interval[] {
  const merged: { start: Instant; end: Instant }[] = [];
  let last: { start: Instant; end: Instant } | undefined;
  for (const time of busy.toSorted((a, b) => a.start - b.start)) {
    if (last !== undefined && time.start <= last.end) {
      last.end = Math.max(last.end, time.end);
    } else {
      last = { start: time.start, end: time.end };
      merged.push(last);
    }
  }
  return merged;
}
