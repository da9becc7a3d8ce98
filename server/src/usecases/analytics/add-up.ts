import { capped } from '../../domain/analytics/tally.ts';
import type { LocalDate } from '../../domain/availability/types.ts';
import { ALL_WIDGETS } from '../../ports/day-counts.ts';
import type { CountingTask } from '../../ports/day-counts.ts';
import type { Repositories } from '../../ports/store.ts';
import type { CountingParts } from './deps.ts';

const MOST_VALUES = 300;

/** Adds the widgets of a day up. */
export async function addUpWidgets({ store }: CountingParts, task: CountingTask): Promise<void> {
  const { businessId, day } = task;
  const sum = capped(await store.read.dayCounts.sumOfWidgets(businessId, day), MOST_VALUES);
  await store.write(async (tx) => {
    if (!(await tx.dayCounts.settle(task))) return;
    await tx.dayCounts.putVisits({ businessId, day, widgetKey: ALL_WIDGETS }, sum);
    await monthTouched(tx, businessId, day);
  });
}

/** Adds the days of a month up, widget by widget; a month is only read as one once it is complete. */
export async function addUpMonth({ store }: CountingParts, task: CountingTask): Promise<void> {
  const { businessId, day } = task;
  const widgets = await store.read.dayCounts.widgetsIn(businessId, {
    from: day,
    to: `${day.slice(0, 7)}-31`,
  });
  for (const widgetKey of widgets)
    await store.write((tx) => tx.dayCounts.putMonth({ businessId, widgetKey, day }));
  await store.write(async (tx) => {
    if (await tx.dayCounts.settle(task)) await tx.dayCounts.setMonth(businessId, day, true);
  });
}

/** A month in which a day was counted anew is added up again, and read day by day until then. */
export async function monthTouched(
  tx: Repositories,
  businessId: string,
  day: LocalDate,
): Promise<void> {
  const month = `${day.slice(0, 7)}-01`;
  await tx.dayCounts.setMonth(businessId, month, false);
  await tx.dayCounts.mark([{ businessId, kind: 'month', day: month, widgetKey: '' }]);
}
