import { AppError } from '../../contract/app-error.ts';
import type { MoveRequest } from '../../contract/bookings.ts';
import { timesOf } from '../../domain/bookings/times.ts';
import { isActiveAt, move } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import { fromWire } from '../wire.ts';
import { findBooking } from './find-booking.ts';
import { requirePlace } from './place-by-hand.ts';
import { saveChange } from './save-change.ts';

/**
 * Moves a booking to a time the owner chooses, with or without opening hours, never over another booking.
 * @throws AppError `bookings.not_found`, `bookings.already_ended`, `bookings.revision_changed`, `bookings.slot_taken`,
 *   `staff.not_found`
 */
export async function moveByHand(
  core: Core,
  { businessId, id }: { businessId: string; id: string },
  request: MoveRequest,
): Promise<Booking> {
  const moved = await core.store.write(async (tx) => {
    const before = await findBooking(core, tx, { by: 'member', businessId, id });
    requireMovable(core, before, request);
    const to = await newPlace(tx, before, request);
    const place = { ...before, ...to, exceptBookingId: before.id };
    await requirePlace(core, tx, { place, seats: to.seats, from: before.staffId });
    const { seats, ...where } = to;
    const change = move(before, where, { by: 'member', at: core.clock.now() });
    return saveChange(core, tx, { before, change, seats });
  });
  core.wakeOutbox();
  return moved;
}

function requireMovable(core: Core, booking: Booking, request: MoveRequest): void {
  if (!isActiveAt(booking, core.clock.now())) {
    throw new AppError('bookings.already_ended', {
      message: 'This booking is over and cannot be changed',
    });
  }
  if (request.revision !== undefined && request.revision !== booking.revision) {
    throw new AppError('bookings.revision_changed', {
      message: 'This booking was changed meanwhile',
    });
  }
}

async function newPlace(tx: Repositories, booking: Booking, request: MoveRequest) {
  const service = await tx.services.byId(booking.businessId, booking.serviceId);
  if (service === null) throw new AppError('services.not_found');
  const staffId = request.staff ?? booking.staffId;
  const person = await tx.staff.byId(booking.businessId, staffId);
  if (person === null) throw new AppError('staff.not_found');
  return { ...timesOf(service, fromWire(request.start)), staffId, seats: service.seats };
}
