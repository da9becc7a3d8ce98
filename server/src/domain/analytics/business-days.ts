import type { Instant, Interval, LocalDate } from '../availability/types.ts';
import { addDays } from '../time/local-date.ts';
import { localDateOf, startOfDay } from '../time/wall-time.ts';
import type { Zone, ZoneTable } from '../time/zone.ts';

/** From which local date on a business has lived in a zone. */
export interface ZonePeriod {
  readonly fromDay: LocalDate;
  readonly timezone: string;
}

/** The days of a business: they follow each other without gap or overlap, whatever zones it has lived in. */
export interface BusinessDays {
  dayOf(instant: Instant): LocalDate;
  /** Empty when a move to another zone swallowed the day. */
  rangeOf(day: LocalDate): Interval;
  zoneOf(day: LocalDate): Zone;
}

/** `periods` ascending and at least one; the first also counts for all time before. */
export function businessDays(periods: readonly ZonePeriod[], zones: ZoneTable): BusinessDays {
  const stretches = periods.map(({ fromDay, timezone }, index) => {
    const zone = zones.of(timezone);
    const next = periods[index + 1];
    return {
      zone,
      from: index === 0 ? FIRST_DAY : fromDay,
      to: next === undefined ? LAST_DAY : addDays(next.fromDay, -1),
      since: index === 0 ? -Infinity : startOfDay(fromDay, zone),
    };
  });
  return {
    dayOf(instant) {
      const { zone, from, to } = found(stretches.findLast(({ since }) => since <= instant));
      const day = localDateOf(instant, zone);
      if (day < from) return from;
      return day > to ? to : day;
    },
    rangeOf(day) {
      const start = startOfDay(day, zoneOf(day));
      const next = addDays(day, 1);
      return { start, end: Math.max(start, startOfDay(next, zoneOf(next))) };
    },
    zoneOf,
  };

  function zoneOf(day: LocalDate): Zone {
    return found(stretches.findLast(({ from }) => from <= day)).zone;
  }
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('A business lives in a zone');
  return value;
}
