import type { Instant } from '../availability/types.ts';
import { minuteOfDay } from '../time/wall-time.ts';
import type { Zone } from '../time/zone.ts';

/** Wall times `HH:MM` between which nobody is disturbed; `from` after `until` means over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** The quiet stretch that holds the instant, `[start, end)`, in the reader's zone; null when it is a fine time. */
export function quietStretch(
  instant: Instant,
  quiet: QuietHours | null,
  zone: Zone,
): { readonly start: Instant; readonly end: Instant } | null {
  if (quiet === null) return null;
  const from = minuteOfDay(quiet.from);
  const until = minuteOfDay(quiet.until);
  if (from === until) return null;
  const today = zone.dayOf(instant);
  // A night that began yesterday may still last.
  for (const day of [today - 1, today]) {
    const start = zone.resolve(day, from);
    const end = zone.resolve(from < until ? day : day + 1, until);
    if (start <= instant && instant < end) return { start, end };
  }
  return null;
}
