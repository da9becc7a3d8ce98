import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { View } from './agenda-address.ts';
import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { closedBetween, hoursShown, openOn } from './day-hours.ts';
import type { Hours, Span } from './day-hours.ts';

// From three people on, lanes in a week are too narrow to be read: colours tell who is who.
const MOST_LANES_IN_A_WEEK = 2;

/** One person's part of a day, or everybody's when there are too many for a lane each. */
export interface Lane {
  readonly key: string;
  readonly people: readonly Staff[];
  readonly blocks: readonly Block[];
  readonly closed: readonly Span[];
}

export interface Column {
  readonly date: string;
  /** Closed and without a booking: a strip in the week. */
  readonly isFolded: boolean;
  readonly lanes: readonly Lane[];
}

export interface Shown {
  readonly view: View;
  readonly dates: readonly string[];
  /** Those not filtered away, in their order. */
  readonly people: readonly Staff[];
  readonly bookings: readonly Booking[];
  readonly hours: Hours;
}

/** The columns of the days, and the minutes of the day they show. */
export function columnsOf(shown: Shown): { columns: readonly Column[]; minutes: Span } {
  const days = shown.dates.map((date) => dayOf(date, shown));
  const spans = days.flatMap(({ open, parts }) => [
    ...open,
    ...parts.flatMap(({ blocks }) => blocks.map(({ from, to }): Span => [from, to])),
  ]);
  const minutes = hoursShown(spans);
  return {
    minutes,
    columns: days.map(({ date, open, parts }) => ({
      date,
      isFolded:
        shown.view === 'week' &&
        open.length === 0 &&
        parts.every(({ blocks }) => blocks.length === 0),
      lanes: parts.map(({ open: own, ...lane }) => ({
        ...lane,
        closed: closedBetween(own, minutes),
      })),
    })),
  };
}

function dayOf(date: string, { view, people, bookings, hours }: Shown) {
  const isShared = view === 'week' && people.length > MOST_LANES_IN_A_WEEK;
  const groups = isShared ? [people] : people.map((person) => [person]);
  const parts = groups.map((group) => ({
    key: isShared ? 'all' : (group[0]?.id ?? ''),
    people: group,
    open: group.flatMap((person) => openOn(person, date, hours)),
    blocks: blocksOf(
      bookings.filter(({ staff }) => group.some(({ id }) => id === staff.id)),
      date,
      hours.zone,
    ),
  }));
  return { date, parts, open: parts.flatMap(({ open }) => open) };
}
