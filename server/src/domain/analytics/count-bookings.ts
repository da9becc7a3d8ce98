import type { Instant } from '../availability/types.ts';
import type { BookingSource, BookingStatus } from '../bookings/types.ts';
import { epochDayOf } from '../time/local-date.ts';
import { originOf } from './origin.ts';
import { addTo } from './tally.ts';
import type { Tally } from './tally.ts';
import type { BookingCounts, CountingDay } from './types.ts';

/** What of a booking made through a widget is counted. */
export interface CountedBooking {
  readonly status: BookingStatus;
  readonly createdAt: Instant;
  readonly start: Instant;
  readonly serviceId: string;
  readonly staffId: string;
  readonly source: BookingSource | null;
  readonly visitorTimezone: string;
  readonly locale: string;
  /** Of the service, in the smallest unit; null without a price. */
  readonly amountMinor: number | null;
}

/** What one day brought to one widget. */
export interface BookingDay {
  /** Made in it. */
  readonly made: readonly CountedBooking[];
  /** Whose appointment was in it; those still to come count for nothing yet. */
  readonly due: readonly CountedBooking[];
  /** How often a booking was cancelled or moved in it. */
  readonly cancelled: number;
  readonly moved: number;
}

const NONE: BookingCounts = { bookings: 0, priced: 0, amount: 0 };

/** Bookings of one widget in one day, as counts; those made are counted whatever became of them. */
export function countBookings(
  { made, due, cancelled, moved }: BookingDay,
  day: Pick<CountingDay, 'wallOf'>,
): Tally<BookingCounts> {
  const tally: Tally<BookingCounts> = new Map();
  for (const booking of made) countMade(tally, booking, day);
  count('outcome', 'cancelled', cancelled);
  count('outcome', 'moved', moved);
  count('outcome', 'no_show', due.filter(({ status }) => status === 'no_show').length);
  count('outcome', 'past', due.filter(({ status }) => HELD.includes(status)).length);
  return tally;

  function count(dimension: string, value: string, bookings: number): void {
    if (bookings > 0) addTo(tally, [dimension, value], { ...NONE, bookings });
  }
}

const HELD: readonly BookingStatus[] = ['completed', 'no_show'];

function countMade(
  tally: Tally<BookingCounts>,
  booking: CountedBooking,
  day: Pick<CountingDay, 'wallOf'>,
): void {
  const { amountMinor, source, serviceId, staffId } = booking;
  const origin = originOf(source);
  const start = day.wallOf(booking.start);
  const lead = leadDays(day.wallOf(booking.createdAt).date, start.date);
  const counts = { bookings: 1, priced: Number(amountMinor !== null), amount: amountMinor ?? 0 };
  for (const [dimension, value] of [
    ['total', ''],
    ['source', origin.source],
    ['campaign', origin.campaign],
    ['page', origin.page],
    ['site', origin.site],
    ['device', source?.device ?? 'unknown'],
    ['language', booking.locale],
    ['placement', origin.placement],
    ['timezone', booking.visitorTimezone],
    ['variant', source?.variant ?? null],
    ['service', serviceId],
    ['staff', staffId],
    ['hour', `${start.weekday} ${String(start.hour).padStart(2, '0')}`],
    ['lead', LEADS.find(({ most }) => lead <= most)?.name ?? '31+'],
  ] as const) {
    if (value !== null) addTo(tally, [dimension, value], counts);
  }
  addTo(tally, ['lead_days', ''], { ...NONE, bookings: lead });
}

/** Calendar days from the booking to the appointment. */
function leadDays(made: string, start: string): number {
  return Math.max(0, epochDayOf(start) - epochDayOf(made));
}

const LEADS = [
  { most: 0, name: '0' },
  { most: 1, name: '1' },
  { most: 3, name: '2-3' },
  { most: 7, name: '4-7' },
  { most: 14, name: '8-14' },
  { most: 30, name: '15-30' },
] as const;
