import type { GoogleEvent } from './types.ts';

/** Names of our tags in an event's private properties. */
export const TAGS = {
  booking: 'bookingsaasBooking',
  revision: 'bookingsaasRevision',
  instance: 'bookingsaasInstance',
} as const;

/**
 * Text whose SHA-256 (hex: characters Google takes) is the id of a booking's event. It is the same whenever the same
 * calendar is connected again, so that no booking gets a second event; `generation` grows when an id is somebody else's.
 */
export function eventIdSource(bookingId: string, googleId: string, generation: number): string {
  return `event ${generation} of ${bookingId} in ${googleId}`;
}

/** The booking an event was written for, by its tags; null when it has none of this installation's. */
export function taggedBooking({ tags }: GoogleEvent, instance: string): string | null {
  if (tags[TAGS.instance] !== instance) return null;
  return tags[TAGS.booking] ?? null;
}

/**
 * Whether an event belongs to the booking its link names. A deleted one may have lost its tags: then its id, which we
 * chose and nobody can guess, speaks for it.
 */
export function isOwn(event: GoogleEvent, bookingId: string): boolean {
  const tagged = event.tags[TAGS.booking];
  return tagged === undefined ? event.status === 'cancelled' : tagged === bookingId;
}
