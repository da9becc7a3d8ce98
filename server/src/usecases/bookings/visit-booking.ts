import type { Business } from '../../contract/businesses.ts';
import type { Booked } from '../../contract/bookings.ts';
import type { Service } from '../../contract/services.ts';
import type { Staff } from '../../contract/staff.ts';
import { theme } from '../../contract/widgets.ts';
import type { ThemeCss } from '../../contract/widgets.ts';
import { changeableUntil } from '../../domain/bookings/times.ts';
import { isActiveAt } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import { themeTokens } from '../../domain/theme/theme-tokens.ts';
import type { Repositories } from '../../ports/store.ts';
import { loadSetup } from '../availability/load-setup.ts';
import type { Core } from '../core.ts';
import { bookedAnswer, shownBooking, surroundingsOf } from './booking-views.ts';
import { findBooking } from './find-booking.ts';

/** All that a visitor's page about their booking shows. */
export interface VisitedBooking {
  readonly booking: Booking;
  readonly shown: Booked;
  readonly business: Business;
  readonly service: Service;
  readonly staff: Pick<Staff, 'id' | 'name'>;
  readonly theme: ThemeCss;
  /** The widget where another booking can be made; null when there is none. */
  readonly widgetKey: string | null;
  /** The customer's number as it is written in the business's country. */
  readonly phone: string | null;
  /** Whether the visitor may still move or cancel it. */
  readonly isChangeable: boolean;
}

/** The booking behind a link, with its surroundings. Changes nothing. @throws AppError `bookings.not_found` */
export async function visitBooking(
  core: Pick<Core, 'store' | 'secrets' | 'clock' | 'phones' | 'publicUrl'>,
  token: string,
): Promise<VisitedBooking> {
  const { read } = core.store;
  const now = core.clock.now();
  const booking = await findBooking(core, read, { by: 'visitor', token });
  const setup = await loadSetup(read, booking.businessId);
  const around = surroundingsOf(booking, setup);
  const { service } = around;
  const widget = await widgetOf(read, booking);
  return {
    booking,
    shown: bookedAnswer(core, shownBooking(booking, around, now), setup.business),
    business: setup.business,
    service,
    staff: around.staff,
    theme: themeTokens(widget?.theme ?? theme.parse({})),
    widgetKey: widget?.key ?? null,
    phone:
      booking.customer.phone === null
        ? null
        : core.phones.write(booking.customer.phone, setup.business.country),
    isChangeable:
      isActiveAt(booking, now) && now <= changeableUntil(booking, service.changeNoticeMin),
  };
}

// Where it was booked; a booking written down by hand wears the first widget's colours.
async function widgetOf(read: Repositories, { widgetKey, businessId }: Booking) {
  const own = widgetKey === null ? null : await read.widgets.byKey(widgetKey);
  return own ?? (await read.widgets.list(businessId))[0] ?? null;
}
