import type { Instant, Interval } from '../availability/types.ts';
import type { Booking } from './types.ts';

/** The lengths of a service that decide what a booking occupies, in minutes. */
export interface Lengths {
  readonly durationMin: number;
  readonly bufferBeforeMin: number;
  readonly bufferAfterMin: number;
}

/** Start, end and footprint of a booking of such a service. */
export function timesOf(
  service: Lengths,
  start: Instant,
): Interval & { readonly footprint: Interval } {
  const end = start + service.durationMin * MINUTE_MS;
  return {
    start,
    end,
    footprint: {
      start: start - service.bufferBeforeMin * MINUTE_MS,
      end: end + service.bufferAfterMin * MINUTE_MS,
    },
  };
}

/** The last instant at which the visitor may move or cancel; it still counts. */
export function changeableUntil(booking: Booking, changeNoticeMin: number): Instant {
  return booking.start - changeNoticeMin * MINUTE_MS;
}

/** When an unapproved booking gives its time back: after the owner's time limit, and never later than it would start. */
export function pendingUntil(start: Instant, now: Instant, approvalTtlMin: number): Instant {
  const limit = now + approvalTtlMin * MINUTE_MS;
  return start > now ? Math.min(limit, start) : limit;
}

export const MINUTE_MS = 60_000;
