import type { Booking } from '@bookingsaas/server/contract/bookings';
import { dateOf, minutesAt } from '../../time/zone-time.ts';

const DAY_MIN = 24 * 60;
const SHORTEST_MIN = 15;

/** Where a booking stands in a day's column: minutes on the wall clock, and its place among those at the same time. */
export interface Block {
  readonly booking: Booking;
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly columns: number;
}

/** Bookings that take time; those cancelled, declined or expired do not. */
export function takesTime({ status }: Pick<Booking, 'status'>): boolean {
  return status !== 'cancelled' && status !== 'declined' && status !== 'expired';
}

/** The blocks of one date in the business's zone, the earliest first; those that overlap stand side by side. */
export function blocksOf(bookings: readonly Booking[], date: string, zone: string): Block[] {
  const spans = bookings
    .flatMap((booking) => spanOn(booking, date, zone) ?? [])
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  return clustersOf(spans).flatMap(sideBySide);
}

interface Span {
  readonly booking: Booking;
  readonly from: number;
  readonly to: number;
}

// From wall clock to wall clock, so that a block agrees with its times where the clocks change too.
function spanOn(booking: Booking, date: string, zone: string): Span | null {
  const first = dateOf(booking.start, zone);
  const last = dateOf(booking.end, zone);
  if (first > date || last < date) return null;
  const from = first === date ? minutesAt(booking.start, zone) : 0;
  const to = last === date ? minutesAt(booking.end, zone) : DAY_MIN;
  if (to === 0) return null;
  return { booking, from, to: Math.max(to, from + SHORTEST_MIN) };
}

function clustersOf(spans: readonly Span[]): Span[][] {
  const clusters: Span[][] = [];
  let end = -1;
  for (const span of spans) {
    if (span.from >= end) clusters.push([]);
    clusters.at(-1)?.push(span);
    end = Math.max(end, span.to);
  }
  return clusters;
}

function sideBySide(cluster: readonly Span[]): Block[] {
  const ends: number[] = [];
  const placed = cluster.map((span) => {
    const free = ends.findIndex((end) => end <= span.from);
    const column = free === -1 ? ends.length : free;
    ends[column] = span.to;
    return { ...span, column };
  });
  return placed.map((span) => ({ ...span, columns: ends.length }));
}

/** Whether somebody else's booking of the same person stands in the way. */
export function isInTheWay(
  bookings: readonly Booking[],
  wanted: Pick<Booking, 'id' | 'start' | 'end' | 'staff' | 'service'>,
  seats: number,
): boolean {
  return bookings.some(
    (one) =>
      one.id !== wanted.id &&
      takesTime(one) &&
      one.staff.id === wanted.staff.id &&
      Date.parse(one.start) < Date.parse(wanted.end) &&
      Date.parse(one.end) > Date.parse(wanted.start) &&
      // Those of one class sit together.
      !(
        seats > 1 &&
        one.service.id === wanted.service.id &&
        Date.parse(one.start) === Date.parse(wanted.start)
      ),
  );
}
