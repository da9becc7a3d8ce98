import { AppError } from '../../contract/app-error.ts';
import type { Business } from '../../contract/businesses.ts';
import type { Service } from '../../contract/services.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { changeableUntil } from '../../domain/bookings/times.ts';
import type { Booking } from '../../domain/bookings/types.ts';

/**
 * Lets a visitor change a booking up to and at the last moment the service allows; a member may always.
 * @throws AppError `bookings.too_late_to_change` with the business's phone and e-mail
 */
export function requireNotice(
  booking: Booking,
  service: Pick<Service, 'changeNoticeMin'>,
  { business, now }: { business: Business; now: Instant },
): void {
  if (now <= changeableUntil(booking, service.changeNoticeMin)) return;
  throw new AppError('bookings.too_late_to_change', {
    message: 'It is too late to change this online; please contact us',
    details: { contact: { phone: business.phone, email: business.email } },
  });
}
