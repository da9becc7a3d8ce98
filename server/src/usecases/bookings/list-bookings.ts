import { AppError } from '../../contract/app-error.ts';
import type { Booking, BookingsQuery } from '../../contract/bookings.ts';
import type { Core } from '../core.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { fromWire } from '../wire.ts';
import { adminBookings } from './booking-views.ts';

/** One page of a business's bookings by start, with their history. */
export interface BookingPage {
  readonly items: Booking[];
  /** Hand it back for the next page; null on the last one. */
  readonly next: string | null;
}

/** @throws AppError `request.invalid` for a cursor that was not ours */
export async function listBookings(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  businessId: string,
  query: BookingsQuery,
): Promise<BookingPage> {
  const found = await store.read.bookings.list(businessId, {
    from: query.from === undefined ? undefined : fromWire(query.from),
    to: query.to === undefined ? undefined : fromWire(query.to),
    staffId: query.staff,
    serviceId: query.service,
    status: query.status,
    search: query.search,
    after: query.cursor === undefined ? undefined : startAfter(query.cursor),
    // One more than asked for tells whether there is another page.
    limit: query.limit + 1,
  });
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: await adminBookings(store.read, page, clock.now()),
    next:
      found.length > query.limit && last !== undefined
        ? writeCursor({ at: last.start, id: last.id })
        : null,
  };
}

/** One booking of the business. @throws AppError `bookings.not_found` */
export async function oneBooking(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  businessId: string,
  id: string,
): Promise<Booking> {
  const found = await store.read.bookings.byId(businessId, id);
  const [booking] = found === null ? [] : await adminBookings(store.read, [found], clock.now());
  if (booking === undefined) throw new AppError('bookings.not_found');
  return booking;
}

function startAfter(text: string): { start: number; id: string } {
  const { at, id } = readCursor(text);
  return { start: at, id };
}
