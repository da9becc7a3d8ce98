import type { Booking } from '@bookingsaas/server/contract/bookings';

/** How often a customer came, up to and with one booking. */
export interface Visits {
  /** 1 for the first. */
  readonly number: number;
  readonly absences: number;
}

/** What the bookings of one customer say; those that never took place do not count, and an absence is no visit. */
export function visitsOf(booking: Booking, all: readonly Booking[]): Visits {
  const own = all.filter(
    (one) =>
      isSameCustomer(one, booking) &&
      one.id !== booking.id &&
      Date.parse(one.start) < Date.parse(booking.start),
  );
  const came = own.filter(({ status }) => status === 'confirmed' || status === 'completed');
  return {
    number: came.length + 1,
    absences: own.filter(({ status }) => status === 'no_show').length,
  };
}

/** What the API finds a customer by; nothing for one who left only a name, which others have too. */
export function searchFor({ customer }: Booking): string | null {
  return customer.email ?? customer.phone;
}

function isSameCustomer({ customer: one }: Booking, { customer: other }: Booking): boolean {
  if (other.email !== null) return one.email?.toLowerCase() === other.email.toLowerCase();
  return other.phone !== null && one.phone === other.phone;
}
