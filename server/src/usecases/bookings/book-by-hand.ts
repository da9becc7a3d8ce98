import { AppError } from '../../contract/app-error.ts';
import type { AdminBookingRequest } from '../../contract/bookings.ts';
import { timesOf } from '../../domain/bookings/times.ts';
import { createdEvent } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import { loadSetup } from '../availability/load-setup.ts';
import type { Setup } from '../availability/load-setup.ts';
import type { Core } from '../core.ts';
import { fromWire } from '../wire.ts';
import { checkCustomer } from './check-customer.ts';
import { requirePlace } from './place-by-hand.ts';
import { announce } from './save-change.ts';

/**
 * A booking the owner writes down, confirmed at once.
 * @throws AppError `bookings.slot_taken`, `request.invalid`, `services.not_found`, `staff.not_found`
 */
export async function bookByHand(
  core: Core,
  businessId: string,
  request: AdminBookingRequest,
): Promise<Booking> {
  const booked = await core.store.write(async (tx) => {
    const setup = await loadSetup(tx, businessId);
    const { booking, seats } = bookingOf(core, setup, request);
    await requirePlace(core, tx, { place: booking, seats });
    const event = createdEvent(booking, 'member');
    await tx.bookings.insert(booking, seats, event);
    await announce(core, tx, { booking, event });
    await tx.businesses.touchAvailability(businessId);
    return booking;
  });
  core.wakeOutbox();
  return booked;
}

function bookingOf(
  core: Core,
  setup: Setup,
  request: AdminBookingRequest,
): { booking: Booking; seats: number } {
  const service = setup.services.find(({ id }) => id === request.service);
  if (service === undefined) throw new AppError('services.not_found');
  const person = setup.staff.find(({ id }) => id === request.staff);
  if (person === undefined) throw new AppError('staff.not_found');
  const written = checkCustomer(core.phones, request, {
    service,
    country: setup.business.country,
    isComplete: false,
  });
  const now = core.clock.now();
  const id = core.secrets.newId('bkg');
  const booking: Booking = {
    id,
    businessId: setup.business.id,
    serviceId: service.id,
    staffId: person.id,
    widgetKey: null,
    state: { status: 'confirmed' },
    revision: 0,
    ...timesOf(service, fromWire(request.start)),
    ...written,
    consent: null,
    visitorTimezone: request.timezone ?? setup.business.timezone,
    locale: request.locale ?? setup.business.locale,
    source: null,
    tokenHash: core.secrets.hash(core.secrets.linkToken(id)),
    createdAt: now,
    updatedAt: now,
  };
  return { booking, seats: service.seats };
}
