import type { Booking } from '@bookingsaas/server/contract/bookings';
import { useState } from 'preact/hooks';

/** Bookings as they will be, over what the server says of them, while that can still be undone. */
export interface Planned {
  readonly shown: readonly Booking[];
  of(id: string): Booking | undefined;
  /** Shows a booking as it will be, as it was, or as the server just answered. */
  show(booking: Booking): void;
}

/** Lays what is planned over what was read. */
export function usePlanned(
  read: readonly Booking[],
  onAnswered: (booking: Booking) => void,
): Planned {
  const [plans, setPlans] = useState<ReadonlyMap<string, Booking>>(new Map());
  const ids = new Set(read.map(({ id }) => id));
  const moved = [...plans.values()].filter(({ id }) => !ids.has(id));
  return {
    shown: [...read.map((booking) => plans.get(booking.id) ?? booking), ...moved],
    of: (id) => plans.get(id),
    show(booking) {
      const before = read.find(({ id }) => id === booking.id);
      const isAnswer = before === undefined || booking.history.length > before.history.length;
      if (isAnswer) onAnswered(booking);
      setPlans((all) => {
        const next = new Map(all);
        if (isAnswer || isSamePlace(booking, before)) next.delete(booking.id);
        else next.set(booking.id, booking);
        return next;
      });
    },
  };
}

function isSamePlace(one: Booking, other: Booking): boolean {
  return (
    one.status === other.status &&
    Date.parse(one.start) === Date.parse(other.start) &&
    one.staff.id === other.staff.id
  );
}
