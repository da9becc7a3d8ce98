import type { Instant } from '../availability/types.ts';
import { MINUTE_MS } from '../bookings/times.ts';
import { quietStretch } from '../messages/quiet-hours.ts';
import type { QuietHours } from '../messages/quiet-hours.ts';
import type { Zone } from '../time/zone.ts';

/** Whether somebody is told of a time now, and until when it is then theirs; or when to look again. */
export type OfferTiming =
  | { readonly isNow: true; readonly until: Instant }
  | { readonly isNow: false; readonly at: Instant };

/**
 * A time is held for `holdMin` minutes and never beyond its own start. In the reader's quiet hours nobody is told: the
 * time stays open to everyone, and is offered in the morning when it still is free. An appointment within two hours
 * after the quiet hours cannot wait that long: it is offered at once, and held until the reader had their minutes in
 * the morning, so that not the whole list is woken one after the other.
 */
export function offerTiming(
  start: Instant,
  holdMin: number,
  { now, quiet, zone }: { now: Instant; quiet: QuietHours | null; zone: Zone },
): OfferTiming {
  const stretch = quietStretch(now, quiet, zone);
  const from = stretch === null ? now : stretch.end;
  if (stretch !== null && start >= stretch.end + SOON_MS) return { isNow: false, at: stretch.end };
  return { isNow: true, until: Math.min(from + holdMin * MINUTE_MS, start) };
}

const SOON_MS = 120 * MINUTE_MS;
