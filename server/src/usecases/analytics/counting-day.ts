import type { BusinessDays } from '../../domain/analytics/business-days.ts';
import type { CountingDay } from '../../domain/analytics/types.ts';
import { hourOf, wallHour } from '../../domain/analytics/wall-hour.ts';
import { openWindows } from '../../domain/availability/open-windows.ts';
import type { Instant, LocalDate } from '../../domain/availability/types.ts';
import { epochDayOf } from '../../domain/time/local-date.ts';
import type { ZoneTable } from '../../domain/time/zone.ts';
import type { Setup } from '../availability/load-setup.ts';
import { offerOf, servicesOn } from '../availability/offer.ts';
import type { Shelf } from '../availability/offer.ts';

const HALF_HOUR_MS = 1_800_000;

/** A day of a business as counting sees it: its clock on the wall, and the hours it works. */
export function countingDay(
  { days, date, zones }: { days: BusinessDays; date: LocalDate; zones: ZoneTable },
  setup: Setup,
  shelf: Shelf,
): CountingDay {
  const zone = days.zoneOf(date);
  const known = new Map<string, readonly number[] | null>();
  return {
    date,
    wallOf: (instant) => wallHour(instant, zone),
    openHours(service, asked) {
      const name = `${service} ${asked}`;
      const hours = known.get(name) ?? hoursOf(service, asked);
      known.set(name, hours);
      return hours;
    },
  };

  function hoursOf(serviceId: string, asked: LocalDate): readonly number[] | null {
    if (!servicesOn(setup, shelf).some(({ id }) => id === serviceId)) return null;
    const { people } = offerOf(setup, shelf, { serviceId });
    const day = epochDayOf(asked);
    const hours = new Set<number>();
    for (const { schedule } of people) {
      const own = zones.of(schedule.timezone);
      // Hours of the day before can end on this one, and those of a person far away fall on other dates.
      for (const begun of [day - 1, day, day + 1]) {
        for (const { start, end } of openWindows(schedule, begun, own))
          for (let at = start; at + HALF_HOUR_MS <= end; at += HALF_HOUR_MS) note(at);
      }
    }
    return [...hours].sort((a, b) => a - b);

    function note(at: Instant): void {
      if (zone.dayOf(at) === day) hours.add(hourOf(at, zone));
    }
  }
}
