import { AppError } from '../../contract/app-error.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';

/** How a booking is named: by a visitor with the token of their link, by a member with its id. */
export type BookingRef =
  | { readonly by: 'visitor'; readonly token: string }
  | { readonly by: 'member'; readonly businessId: string; readonly id: string };

/** @throws AppError `bookings.not_found` */
export async function findBooking(
  core: Pick<Core, 'secrets'>,
  repositories: Repositories,
  ref: BookingRef,
): Promise<Booking> {
  const booking =
    ref.by === 'visitor'
      ? await repositories.bookings.byTokenHash(core.secrets.hash(ref.token))
      : await repositories.bookings.byId(ref.businessId, ref.id);
  if (booking === null)
    throw new AppError('bookings.not_found', { message: 'There is no such booking' });
  return booking;
}
