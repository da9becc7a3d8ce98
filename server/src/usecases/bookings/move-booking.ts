import { AppError } from '../../contract/app-error.ts';
import type { MoveRequest } from '../../contract/bookings.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { timesOf } from '../../domain/bookings/times.ts';
import { isActiveAt, move } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { Repositories } from '../../ports/store.ts';
import { loadSetup } from '../availability/load-setup.ts';
import { offerOf } from '../availability/offer.ts';
import type { Core } from '../core.ts';
import { fromWire } from '../wire.ts';
import { surroundingsOf } from './booking-views.ts';
import { requireNotice } from './change-notice.ts';
import { findBooking } from './find-booking.ts';
import { keptPerson, shelfOf } from './kept-person.ts';
import { lookBeforeMove } from './look-before.ts';
import { saveChange } from './save-change.ts';
import { takeSlot } from './take-slot.ts';
import type { Wish } from './take-slot.ts';

interface MovingWish extends Wish {
  readonly booking: Booking;
}

/**
 * Moves a visitor's booking to another free time, with the same person unless another is asked for. The old time is
 * freed in the transaction that takes the new one.
 * @throws AppError `bookings.slot_taken` and `bookings.not_offered` with the nearest free starts,
 *   `bookings.too_late_to_change`, `bookings.already_ended`, `bookings.revision_changed`, `bookings.not_found`
 */
export async function moveBooking(
  core: Core,
  token: string,
  request: MoveRequest,
): Promise<Booking> {
  await lookBeforeMove(core, token, request);
  const moved = await takeSlot<MovingWish, Booking>(core, {
    answered: (repositories) => alreadyThere(core, repositories, { token, request }),
    wish: (tx) => wishOf(core, tx, { token, request }),
    async take(tx, { booking, offer, start }, staffId) {
      const to = { ...timesOf(offer.service, start), staffId };
      const change = move(booking, to, { by: 'visitor', at: core.clock.now() });
      return saveChange(core, tx, { before: booking, change, seats: offer.service.seats });
    },
  });
  core.wakeOutbox();
  return moved;
}

// Asked for the place it has: a second click, or the answer to the first was lost.
async function alreadyThere(
  core: Core,
  repositories: Repositories,
  { token, request }: { token: string; request: MoveRequest },
): Promise<Booking | null> {
  const booking = await findBooking(core, repositories, { by: 'visitor', token });
  const isThere =
    booking.start === fromWire(request.start) &&
    (request.staff ?? booking.staffId) === booking.staffId;
  return isThere && isActiveAt(booking, core.clock.now()) ? booking : null;
}

async function wishOf(
  core: Core,
  tx: Repositories,
  { token, request }: { token: string; request: MoveRequest },
): Promise<MovingWish> {
  const booking = await findBooking(core, tx, { by: 'visitor', token });
  const now: Instant = core.clock.now();
  if (!isActiveAt(booking, now)) {
    throw new AppError('bookings.already_ended', {
      message: 'This booking is over and cannot be changed',
    });
  }
  if (request.revision !== undefined && request.revision !== booking.revision) {
    throw new AppError('bookings.revision_changed', {
      message: 'This booking was changed meanwhile',
    });
  }
  const setup = await loadSetup(tx, booking.businessId);
  const { service } = surroundingsOf(booking, setup);
  requireNotice(booking, service, { business: setup.business, now });
  const shelf = await shelfOf(tx, booking);
  const staffId = request.staff ?? keptPerson(setup, shelf, booking);
  return {
    booking,
    offer: offerOf(setup, shelf, { serviceId: booking.serviceId, staffId }),
    start: fromWire(request.start),
    except: { bookingId: booking.id },
    from: booking.staffId,
  };
}
