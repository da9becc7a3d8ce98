import type { Booking } from '../../domain/bookings/types.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Setup } from '../availability/load-setup.ts';
import { peopleFor, WHOLE_SHELF } from '../availability/offer.ts';
import type { Shelf } from '../availability/offer.ts';

/** Where it was booked; a widget that is gone limits nothing. */
export async function shelfOf(tx: Repositories, { widgetKey }: Booking): Promise<Shelf> {
  return (widgetKey === null ? null : await tx.widgets.byKey(widgetKey)) ?? WHOLE_SHELF;
}

/** Somebody who left cannot keep the booking: then anyone may have it. */
export function keptPerson(setup: Setup, shelf: Shelf, booking: Booking): string | undefined {
  const service = setup.services.find(({ id }) => id === booking.serviceId);
  const people = service === undefined ? [] : peopleFor(setup, shelf, service);
  return people.some(({ id }) => id === booking.staffId) ? booking.staffId : undefined;
}
