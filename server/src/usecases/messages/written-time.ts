import type { Instant } from '../../domain/availability/types.ts';
import type { Formats } from '../../domain/time/formats.ts';

/** A time as a reader meets it in a text. */
export interface WrittenTime {
  readonly date: string;
  readonly time: string;
}

/** Writes times in somebody's language and zone: `mercredi 26 août` where there is room, else `mer. 26 août`. */
export function timeWriter(
  { dates }: Formats,
  { locale, timeZone, isLong }: { locale: string; timeZone: string; isLong: boolean },
): (instant: Instant) => WrittenTime {
  const length = isLong ? 'long' : 'short';
  const day = dates(locale, { timeZone, weekday: length, day: 'numeric', month: length });
  const clock = dates(locale, { timeZone, timeStyle: 'short' });
  return (instant) => ({ date: day.format(instant), time: clock.format(instant) });
}
