import { localDateOf } from '../../domain/time/wall-time.ts';
import type { CountingTask } from '../../ports/day-counts.ts';
import type { Core } from '../core.ts';
import { countBookingDay } from './count-booking-day.ts';
import { countVisitDay } from './count-visit-day.ts';
import { addUpMonth, addUpWidgets } from './add-up.ts';
import { createDaysOf } from './days-of.ts';
import { markBookingNews } from './mark-booking-news.ts';

const TASKS_AT_ONCE = 500;
const MOST_ROUNDS = 10_000;
const DAY_MS = 86_400_000;

/**
 * Counts every day that has changed since it was last counted; returns how many. Each is counted anew from what there
 * is, so counting twice, after a crash or in two processes at once, gives the same.
 */
export async function rollUp(core: Pick<Core, 'store' | 'clock' | 'zones'>): Promise<number> {
  const { store, clock, zones } = core;
  const now = clock.now();
  const parts = { ...core, daysOf: createDaysOf(core) };
  const monthsBefore = firstOfMonth(localDateOf(now - 2 * DAY_MS, zones.of('UTC')));
  await markBookingNews(parts);
  const seen = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const tasks = await store.read.dayCounts.tasks(TASKS_AT_ONCE, monthsBefore);
    // What is marked again meanwhile is for the next time: a busy widget must not keep the others waiting.
    const fresh = tasks.filter((task) => !seen.has(nameOf(task)));
    if (fresh.length === 0) break;
    for (const task of kindOfFirst(fresh)) {
      seen.add(nameOf(task));
      await COUNTERS[task.kind](parts, task);
    }
  }
  await store.write((tx) => tx.dayCounts.putMark('counted', now));
  return seen.size;
}

const COUNTERS = {
  visits: countVisitDay,
  bookings: countBookingDay,
  all_visits: addUpWidgets,
  month: addUpMonth,
} as const;

// Sums are made of what comes before them, so they wait until all of that is counted.
function kindOfFirst(tasks: readonly CountingTask[]): CountingTask[] {
  return tasks.filter(({ kind }) => kind === tasks[0]?.kind);
}

function nameOf({ businessId, kind, day, widgetKey }: CountingTask): string {
  return [businessId, kind, day, widgetKey].join('\n');
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
