import type { Instant } from './types.ts';

/** The `count` starts closest to `wanted`, closest first, the earlier of two equally close ones first. `free` ascends. */
export function nearestStarts(free: readonly Instant[], wanted: Instant, count: number): Instant[] {
  const nearest: Instant[] = [];
  let later = free.findIndex((start) => start >= wanted);
  if (later === -1) later = free.length;
  let earlier = later - 1;
  while (nearest.length < count) {
    const before = free[earlier];
    const after = free[later];
    if (before === undefined && after === undefined) break;
    if (after === undefined || (before !== undefined && wanted - before <= after - wanted)) {
      nearest.push(before ?? wanted);
      earlier--;
    } else {
      nearest.push(after);
      later++;
    }
  }
  return nearest;
}
