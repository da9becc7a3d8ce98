import type { Instant, Interval } from '../availability/types.ts';
import type { Actor, Booking, BookingEvent, BookingState } from './types.ts';

/** A change that happened, or the reason why it cannot. */
export type Transition =
  | { readonly isDone: true; readonly booking: Booking; readonly event: BookingEvent }
  | { readonly isDone: false; readonly reason: 'not_pending' | 'already_ended' | 'not_started' };

/** Who changes it, when, and why. */
export interface Cause {
  readonly by: Actor;
  readonly at: Instant;
  readonly reason?: string | null | undefined;
}

export function approve(booking: Booking, cause: Cause): Transition {
  if (!isPendingAt(booking, cause.at)) return refused('not_pending');
  return changed(booking, { state: { status: 'confirmed' } }, { kind: 'approved', cause });
}

export function decline(booking: Booking, cause: Cause): Transition {
  if (!isPendingAt(booking, cause.at)) return refused('not_pending');
  return changed(booking, { state: { status: 'declined' } }, { kind: 'declined', cause });
}

/** Gives the time of an unapproved booking back, once its limit has passed. */
export function expire(booking: Booking, cause: Cause): Transition {
  if (stateAt(booking, cause.at).status !== 'expired' || booking.state.status !== 'pending') {
    return refused('not_pending');
  }
  return changed(booking, { state: { status: 'expired' } }, { kind: 'expired', cause });
}

export function cancel(booking: Booking, cause: Cause): Transition {
  if (!isActiveAt(booking, cause.at)) return refused('already_ended');
  const revision = booking.revision + 1;
  return changed(
    booking,
    { state: { status: 'cancelled' }, revision },
    { kind: 'cancelled', cause },
  );
}

export interface NewPlace extends Interval {
  readonly footprint: Interval;
  readonly staffId: string;
}

/** The same booking at another time or with another person; its state stays. */
export function move(booking: Booking, to: NewPlace, cause: Cause): Transition {
  if (!isActiveAt(booking, cause.at)) return refused('already_ended');
  const revision = booking.revision + 1;
  return changed(booking, { ...to, revision }, { kind: 'moved', cause });
}

export function complete(booking: Booking, cause: Cause): Transition {
  if (booking.state.status !== 'confirmed') return refused('already_ended');
  if (cause.at < booking.end) return refused('not_started');
  return changed(booking, { state: { status: 'completed' } }, { kind: 'completed', cause });
}

/** Also of a booking that was taken for completed when its time had passed. */
export function markAbsent(booking: Booking, cause: Cause): Transition {
  const { status } = booking.state;
  if (status !== 'confirmed' && status !== 'completed') return refused('already_ended');
  if (cause.at < booking.start) return refused('not_started');
  return changed(booking, { state: { status: 'no_show' } }, { kind: 'no_show', cause });
}

/** Where it stands at `now`: a pending one whose limit has passed has expired, whether or not anybody wrote it down yet. */
export function stateAt(booking: Booking, now: Instant): BookingState {
  const { state } = booking;
  return state.status === 'pending' && state.expiresAt <= now ? { status: 'expired' } : state;
}

/** Whether it still takes its time and can be moved or cancelled. */
export function isActiveAt(booking: Booking, now: Instant): boolean {
  const { status } = stateAt(booking, now);
  return status === 'pending' || status === 'confirmed';
}

/** The first event of a booking's history. */
export function createdEvent(booking: Booking, by: Actor): BookingEvent {
  return {
    at: booking.createdAt,
    kind: 'created',
    by,
    revision: booking.revision,
    fromStart: null,
    toStart: booking.start,
    reason: null,
  };
}

function isPendingAt(booking: Booking, now: Instant): boolean {
  return stateAt(booking, now).status === 'pending';
}

function refused(reason: 'not_pending' | 'already_ended' | 'not_started'): Transition {
  return { isDone: false, reason };
}

function changed(
  before: Booking,
  change: Partial<Booking>,
  { kind, cause }: { kind: BookingEvent['kind']; cause: Cause },
): Transition {
  const booking = { ...before, ...change, updatedAt: cause.at };
  const isMove = kind === 'moved';
  return {
    isDone: true,
    booking,
    event: {
      at: cause.at,
      kind,
      by: cause.by,
      revision: booking.revision,
      fromStart: isMove ? before.start : null,
      toStart: isMove ? booking.start : null,
      reason: cause.reason ?? null,
    },
  };
}
