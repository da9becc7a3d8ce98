import type { CountingParts } from './deps.ts';

// What another process committed late is not missed, and counting a day twice costs nothing else.
const LOOK_BACK_MS = 120_000;
const MOST_AT_ONCE = 1_000;

/** Marks the days whose counts are changed by what happened to bookings: theirs, and those of appointments that are over. */
export async function markBookingNews({ store, clock, daysOf }: CountingParts): Promise<void> {
  const now = clock.now();
  const since = (await store.read.dayCounts.readMark('bookings')) ?? 0;
  const news = await store.read.dayCounts.bookingNewsSince(Math.max(0, since - LOOK_BACK_MS));
  const touched = new Map<string, Set<string>>();
  for (const { businessId, kind, at, start } of news) {
    const instant = instantOf(kind, at, start);
    const days = instant === null ? null : await daysOf(businessId);
    if (instant === null || days === null) continue;
    const dates = touched.get(businessId) ?? new Set();
    touched.set(businessId, dates.add(days.dayOf(instant)));
  }
  const tasks = [...touched].flatMap(([businessId, dates]) =>
    [...dates].map((day) => ({ businessId, kind: 'bookings' as const, day, widgetKey: '' })),
  );
  await store.write(async (tx) => {
    for (let from = 0; from < tasks.length; from += MOST_AT_ONCE)
      await tx.dayCounts.mark(tasks.slice(from, from + MOST_AT_ONCE));
    await tx.dayCounts.putMark('bookings', now);
  });
}

function instantOf(kind: string, at: number, start: number): number | null {
  if (kind === 'created' || kind === 'cancelled' || kind === 'moved') return at;
  return kind === 'completed' || kind === 'no_show' ? start : null;
}
