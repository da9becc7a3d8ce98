import type { Instant } from '../availability/types.ts';
import { MINUTE_MS } from '../bookings/times.ts';
import type { Zone } from '../time/zone.ts';
import { quietStretch } from './quiet-hours.ts';
import type { QuietHours } from './quiet-hours.ts';

/** When a message is due, and the instant from which on it would only confuse. */
export interface Timing {
  readonly dueAt: Instant;
  readonly expiresAt: Instant;
}

interface Circumstances {
  readonly quiet: QuietHours | null;
  /** Of who reads it. */
  readonly zone: Zone;
}

/**
 * When to remind of a booking, `leadMin` minutes before its start. Null when that time is over already: who books
 * for tomorrow knows it. In quiet hours the reminder waits until they end, or comes before they begin where waiting
 * would take more than half of the lead.
 */
export function reminderTiming(
  booking: { readonly start: Instant; readonly knownSince: Instant },
  leadMin: number,
  { quiet, zone }: Circumstances,
): Timing | null {
  const lead = leadMin * MINUTE_MS;
  const wished = booking.start - lead;
  if (wished <= booking.knownSince) return null;
  const expiresAt = booking.start - Math.min(lead / 4, LEAST_USE_MS);
  const stretch = quietStretch(wished, quiet, zone);
  if (stretch === null) return { dueAt: wished, expiresAt };
  if (stretch.end <= booking.start - lead / 2) return { dueAt: stretch.end, expiresAt };
  const dueAt = stretch.start - MINUTE_MS;
  return dueAt > booking.knownSince ? { dueAt, expiresAt } : null;
}

/** When to write after a visit, `delayMin` minutes after its end; in quiet hours, when they are over. */
export function followUpTiming(
  end: Instant,
  delayMin: number,
  { quiet, zone }: Circumstances,
): Timing {
  const wished = end + delayMin * MINUTE_MS;
  const dueAt = quietStretch(wished, quiet, zone)?.end ?? wished;
  return { dueAt, expiresAt: dueAt + FOLLOW_UP_LIFE_MS };
}

// A reminder an hour before is the last that lets anybody plan.
const LEAST_USE_MS = 60 * MINUTE_MS;
const FOLLOW_UP_LIFE_MS = 48 * 60 * MINUTE_MS;
