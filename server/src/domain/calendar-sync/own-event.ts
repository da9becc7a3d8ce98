import type { Instant, Interval } from '../availability/types.ts';
import type { GoogleEvent } from './types.ts';
import type { ConnectionSettings } from './settings.ts';

/** How our own event, as Google tells it, stands to its booking. */
export type OwnEventNews =
  /** Our own echo, or a change that says nothing about the booking. */
  | { readonly says: 'nothing' }
  /** The booking changed since it was written; what is about to be written has the last word. */
  | { readonly says: 'outdated' }
  | { readonly says: 'moved'; readonly to: Interval; readonly may: 'move' | 'ask' }
  | { readonly says: 'deleted'; readonly may: 'cancel' | 'ask' };

export interface OwnEventFacts {
  readonly event: GoogleEvent;
  /** When the event is; null for one that lasts whole days or does not say. */
  readonly time: Interval | null;
  /** The present time of the booking; null when it is over or cancelled and has no event any more. */
  readonly booking: Interval | null;
  /** The time Google was last known to have; null when that is not known: then the booking is right. */
  readonly written: Interval | null;
  /** Whether this calendar is the one the booking belongs in, and we did not delete the event ourselves. */
  readonly isExpected: boolean;
  readonly settings: Pick<ConnectionSettings, 'direction' | 'movesBookings' | 'cancelsBookings'>;
  readonly now: Instant;
}

/**
 * Compares three times: the one we wrote, the event's and the booking's. Only when the booking still has the time we
 * wrote is another time of the event the owner's wish; when both changed, the booking wins, because its customer was
 * told so.
 */
export function ownEventNews(facts: OwnEventFacts): OwnEventNews {
  const { event, booking, isExpected, settings } = facts;
  if (booking === null || !isExpected || settings.direction === 'out') return { says: 'nothing' };
  if (event.status === 'cancelled') {
    const { written } = facts;
    if (written === null || !isSame(written, booking)) return { says: 'outdated' };
    return { says: 'deleted', may: settings.cancelsBookings ? 'cancel' : 'ask' };
  }
  return moveOf(facts, booking);
}

function moveOf(facts: OwnEventFacts, booking: Interval): OwnEventNews {
  const { time, written, settings, now } = facts;
  if (time !== null && isSame(time, booking)) return { says: 'nothing' };
  if (written === null || !isSame(written, booking)) return { says: 'outdated' };
  // Whole days are no time to move to, but the owner should hear of it.
  if (time === null) return { says: 'moved', to: booking, may: 'ask' };
  const isThinkable = time.end > time.start && time.end - time.start <= DAY_MS && time.start >= now;
  return { says: 'moved', to: time, may: settings.movesBookings && isThinkable ? 'move' : 'ask' };
}

const DAY_MS = 86_400_000;

function isSame(one: Interval, other: Interval): boolean {
  return one.start === other.start && one.end === other.end;
}
