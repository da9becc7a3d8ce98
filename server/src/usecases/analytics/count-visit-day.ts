import { countVisits } from '../../domain/analytics/count-visits.ts';
import { capped } from '../../domain/analytics/tally.ts';
import type { CountingTask } from '../../ports/day-counts.ts';
import { loadSetup } from '../availability/load-setup.ts';
import { WHOLE_SHELF } from '../availability/offer.ts';
import { countingDay } from './counting-day.ts';
import type { CountingParts } from './deps.ts';

const MOST_VALUES = 100;

/** Counts the visits of a widget's day, in place of what was counted before. */
export async function countVisitDay(
  { store, zones, daysOf }: CountingParts,
  task: CountingTask,
): Promise<void> {
  const { businessId, widgetKey, day: date } = task;
  const days = await daysOf(businessId);
  if (days === null) return;
  const range = days.rangeOf(date);
  const forgotten = await store.read.dayCounts.readMark('forgotten');
  // What is left of a day would be taken for all there was.
  if (forgotten !== null && range.start < forgotten) {
    await store.write((tx) => tx.dayCounts.settle(task));
    return;
  }
  const [visits, setup, widget] = await Promise.all([
    store.read.visitLog.list(businessId, widgetKey, range),
    loadSetup(store.read, businessId),
    store.read.widgets.byKey(widgetKey),
  ]);
  const day = countingDay({ days, date, zones }, setup, widget ?? WHOLE_SHELF);
  const tally = capped(countVisits(visits, day), MOST_VALUES);
  await store.write(async (tx) => {
    if (!(await tx.dayCounts.settle(task))) return;
    await tx.dayCounts.putVisits(task, tally);
    await tx.dayCounts.mark([{ businessId, kind: 'all_visits', day: date, widgetKey: '' }]);
  });
}
