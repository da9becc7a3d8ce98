import { AppError } from '../../contract/app-error.ts';
import type {
  Booked,
  Booking as BookingView,
  BookingEventView,
  ShownBooking,
} from '../../contract/bookings.ts';
import { locale as localeOf } from '../../contract/primitives.ts';
import type { Business } from '../../contract/businesses.ts';
import type { Service } from '../../contract/services.ts';
import type { Staff } from '../../contract/staff.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { changeableUntil } from '../../domain/bookings/times.ts';
import { stateAt } from '../../domain/bookings/transitions.ts';
import type { Booking, BookingEvent } from '../../domain/bookings/types.ts';
import type { Attendance } from '../../ports/attendances.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';
import { toWire } from '../wire.ts';
import { addToGoogleUrl, addToOffice365Url, addToOutlookUrl } from './calendar-links.ts';

/** What stands around a booking when it is shown. */
export interface Surroundings {
  readonly business: Business;
  readonly service: Pick<Service, 'id' | 'name' | 'changeNoticeMin'>;
  readonly staff: Pick<Staff, 'id' | 'name'>;
}

/** A booking as its visitor sees it at `now`. */
export function shownBooking(booking: Booking, around: Surroundings, now: Instant): ShownBooking {
  const state = stateAt(booking, now);
  return {
    id: booking.id,
    status: state.status,
    revision: booking.revision,
    service: { id: around.service.id, name: around.service.name },
    staff: { id: around.staff.id, name: around.staff.name },
    start: toWire(booking.start),
    end: toWire(booking.end),
    timezone: around.business.timezone,
    changeableUntil: toWire(changeableUntil(booking, around.service.changeNoticeMin)),
    expiresAt: state.status === 'pending' ? toWire(state.expiresAt) : null,
  };
}

/** The answer to the visitor who booked, with the private links of the booking. */
export function bookedAnswer(
  core: Pick<Core, 'publicUrl' | 'secrets'>,
  shown: ShownBooking,
  business: Pick<Business, 'name' | 'address'>,
): Booked {
  const manageUrl = `${core.publicUrl}/b/${core.secrets.linkToken(shown.id)}`;
  const event = {
    title: `${shown.service.name} · ${business.name}`,
    start: shown.start,
    end: shown.end,
    location: business.address,
    details: manageUrl,
  };
  return {
    booking: shown,
    manageUrl,
    icsUrl: `${manageUrl}.ics`,
    googleUrl: addToGoogleUrl(event),
    outlookUrl: addToOutlookUrl(event),
    office365Url: addToOffice365Url(event),
  };
}

/** Bookings of one business as an admin sees them, in the given order; the same few queries however many. */
export async function adminBookings(
  repositories: Repositories,
  bookings: readonly Booking[],
  now: Instant,
): Promise<BookingView[]> {
  const [first] = bookings;
  if (first === undefined) return [];
  const { businessId } = first;
  const ids = bookings.map(({ id }) => id);
  const [business, services, staff, histories, attendances] = await Promise.all([
    repositories.businesses.byId(businessId),
    repositories.services.list(businessId),
    repositories.staff.list(businessId),
    repositories.bookings.historyOf(ids),
    repositories.attendances.of(ids),
  ]);
  if (business === null) throw new AppError('businesses.not_found');
  return bookings.map((booking) => {
    const around = surroundingsOf(booking, { business, services, staff });
    return adminBooking(shownBooking(booking, around, now), booking, {
      history: histories.get(booking.id) ?? [],
      attendance: attendances.find(
        ({ bookingId, revision }) => bookingId === booking.id && revision === booking.revision,
      ),
    });
  });
}

/** Finds the service and the person of a booking; both outlive it by the rules of the database. */
export function surroundingsOf(
  booking: Booking,
  among: { business: Business; services: readonly Service[]; staff: readonly Staff[] },
): { business: Business; service: Service; staff: Staff } {
  const service = among.services.find(({ id }) => id === booking.serviceId);
  const staff = among.staff.find(({ id }) => id === booking.staffId);
  if (service === undefined || staff === undefined) {
    throw new Error(`Booking ${booking.id} names a service or person that is gone`);
  }
  return { business: among.business, service, staff };
}

function adminBooking(
  shown: ShownBooking,
  booking: Booking,
  { history, attendance }: { history: readonly BookingEvent[]; attendance: Attendance | undefined },
): BookingView {
  const { consent, source } = booking;
  return {
    ...shown,
    widgetKey: booking.widgetKey,
    customer: { ...booking.customer },
    answers: { ...booking.answers },
    consent: consent === null ? null : { ...consent, at: toWire(consent.at) },
    visitorTimezone: booking.visitorTimezone,
    locale: localeOf.parse(booking.locale),
    // @NOTE stored as the contract's `source`, which is stricter than the domain's.
    source: source as BookingView['source'],
    attendance:
      attendance === undefined ? null : { channel: attendance.channel, at: toWire(attendance.at) },
    createdAt: toWire(booking.createdAt),
    history: history.map(shownEvent),
  };
}

function shownEvent(event: BookingEvent): BookingEventView {
  return {
    ...event,
    at: toWire(event.at),
    fromStart: event.fromStart === null ? null : toWire(event.fromStart),
    toStart: event.toStart === null ? null : toWire(event.toStart),
  };
}
