import type { Instant } from '../availability/types.ts';
import type { WaitlistEntry, WaitlistOffer } from './types.ts';

/** Offers in a row nobody answered, after which somebody is taken to have found something else. */
export const MOST_UNANSWERED = 3;

/** The entry with a time offered to it; null when it does not wait. */
export function offer(
  entry: WaitlistEntry,
  offered: WaitlistOffer,
  now: Instant,
): WaitlistEntry | null {
  if (entry.state.status !== 'waiting') return null;
  return {
    ...entry,
    state: { status: 'offered', offer: offered },
    offerNo: entry.offerNo + 1,
    problem: null,
    updatedAt: now,
  };
}

/** Nobody answered in time, or the offer could not be told; null when that offer does not stand, or still has time. */
export function lapse(
  entry: WaitlistEntry,
  { offerNo, isReached }: { offerNo: number; isReached: boolean },
  now: Instant,
): WaitlistEntry | null {
  if (entry.state.status !== 'offered' || entry.offerNo !== offerNo) return null;
  if (isReached && now < entry.state.offer.until) return null;
  const unanswered = entry.unanswered + 1;
  return {
    ...passedOver(entry, entry.state.offer, now),
    ...(unanswered >= MOST_UNANSWERED && { state: { status: 'expired' } }),
    unanswered,
    problem: isReached ? entry.problem : 'not_reached',
  };
}

/** “Not this time”: they keep their place for another one. Null when nothing is offered. */
export function decline(entry: WaitlistEntry, now: Instant): WaitlistEntry | null {
  if (entry.state.status !== 'offered') return null;
  return { ...passedOver(entry, entry.state.offer, now), unanswered: 0 };
}

/** Taken off the list, by themselves or in the console; null when it was over already. */
export function takeOff(
  entry: WaitlistEntry,
  by: 'left' | 'removed',
  now: Instant,
): WaitlistEntry | null {
  return isActive(entry) ? { ...entry, state: { status: by }, updatedAt: now } : null;
}

/** Got a time; null when it was over already. */
export function book(entry: WaitlistEntry, bookingId: string, now: Instant): WaitlistEntry | null {
  if (!isActive(entry)) return null;
  return { ...entry, state: { status: 'booked', bookingId }, problem: null, updatedAt: now };
}

/** The last day is over; null when it is not, or while a time is offered. */
export function end(entry: WaitlistEntry, now: Instant): WaitlistEntry | null {
  if (entry.state.status !== 'waiting' || now < entry.endsAt) return null;
  return { ...entry, state: { status: 'expired' }, updatedAt: now };
}

export function isActive({ state }: Pick<WaitlistEntry, 'state'>): boolean {
  return state.status === 'waiting' || state.status === 'offered';
}

function passedOver(
  entry: WaitlistEntry,
  { start, end: until }: WaitlistOffer,
  now: Instant,
): WaitlistEntry {
  return {
    ...entry,
    state: { status: 'waiting' },
    passed: [...entry.passed, { start, end: until }],
    updatedAt: now,
  };
}
