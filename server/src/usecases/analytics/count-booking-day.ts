import type { CountedBooking } from '../../domain/analytics/count-bookings.ts';
import { countBookings } from '../../domain/analytics/count-bookings.ts';
import { capped } from '../../domain/analytics/tally.ts';
import { wallHour } from '../../domain/analytics/wall-hour.ts';
import { ALL_WIDGETS } from '../../ports/day-counts.ts';
import type { ChangeCount, CountingTask, MadeBooking } from '../../ports/day-counts.ts';
import { monthTouched } from './add-up.ts';
import type { CountingParts } from './deps.ts';

const MOST_VALUES = 300;

/** Counts the bookings of a day, widget by widget and all together, in place of what was counted before. */
export async function countBookingDay(
  { store, daysOf }: CountingParts,
  task: CountingTask,
): Promise<void> {
  const { businessId, day } = task;
  const days = await daysOf(businessId);
  if (days === null) return;
  const range = days.rangeOf(day);
  const zone = days.zoneOf(day);
  const { dayCounts, services } = store.read;
  const [made, over, changes, offered, countedBefore] = await Promise.all([
    dayCounts.bookingsMade(businessId, range),
    dayCounts.bookingsOver(businessId, range),
    dayCounts.changesOfBookings(businessId, range),
    services.list(businessId),
    dayCounts.widgetsIn(businessId, { from: day, to: day }),
  ]);
  const prices = new Map(offered.map(({ id, price }) => [id, price?.amountMinor ?? null]));
  const widgets = new Set([
    ...countedBefore,
    ...[...made, ...over, ...changes].map(({ widgetKey }) => widgetKey),
    ALL_WIDGETS,
  ]);
  const tallies = [...widgets].map((widgetKey) => {
    const isOf = (one: { widgetKey: string }) =>
      widgetKey === ALL_WIDGETS || one.widgetKey === widgetKey;
    const counted = {
      made: made.filter(isOf).map(priced),
      due: over.filter(isOf).map(priced),
      cancelled: sumOf(changes.filter(isOf), 'cancelled'),
      moved: sumOf(changes.filter(isOf), 'moved'),
    };
    const wallOf = (instant: number) => wallHour(instant, zone);
    return { widgetKey, tally: capped(countBookings(counted, { wallOf }), MOST_VALUES) };
  });
  await store.write(async (tx) => {
    if (!(await tx.dayCounts.settle(task))) return;
    for (const { widgetKey, tally } of tallies)
      await tx.dayCounts.putBookings({ businessId, widgetKey, day }, tally);
    await monthTouched(tx, businessId, day);
  });

  function priced({ widgetKey: _, ...booking }: MadeBooking): CountedBooking {
    return { ...booking, amountMinor: prices.get(booking.serviceId) ?? null };
  }
}

function sumOf(changes: readonly ChangeCount[], wanted: ChangeCount['kind']): number {
  return changes.filter(({ kind }) => kind === wanted).reduce((sum, { count }) => sum + count, 0);
}
