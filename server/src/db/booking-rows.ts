import type { Selectable } from 'kysely';
import type { Booking, BookingState, BookingStatus } from '../domain/bookings/types.ts';
import { foldForSearch } from './fold-for-search.ts';
import { readJson, readJsonOrNull, writeJson, writeJsonOrNull } from './json.ts';
import type { Taking } from './occupations.ts';
import type { BookingsTable } from './tables.ts';

type BookingRow = Selectable<BookingsTable>;
type Identity = 'id' | 'business_id' | 'widget_key' | 'created_at' | 'erased_at';

export function toBookingRow(booking: Booking): BookingRow {
  return {
    ...toBookingChange(booking),
    id: booking.id,
    business_id: booking.businessId,
    widget_key: booking.widgetKey,
    created_at: booking.createdAt,
    erased_at: null,
  };
}

/** Everything that can change during a booking's life. */
export function toBookingChange(booking: Booking): Omit<BookingRow, Identity> {
  const { customer, state } = booking;
  return {
    service_id: booking.serviceId,
    staff_id: booking.staffId,
    status: state.status,
    expires_at: expiryOf(state),
    revision: booking.revision,
    start_at: booking.start,
    end_at: booking.end,
    foot_start: booking.footprint.start,
    foot_end: booking.footprint.end,
    customer_name: customer.name,
    customer_email: customer.email,
    customer_phone: customer.phone,
    search_text: foldForSearch(
      [customer.name, customer.email, customer.phone].filter((text) => text !== null).join('\n'),
    ),
    answers: writeJson(booking.answers),
    consent: writeJsonOrNull(booking.consent),
    visitor_timezone: booking.visitorTimezone,
    locale: booking.locale,
    source: writeJsonOrNull(booking.source),
    token_hash: booking.tokenHash,
    updated_at: booking.updatedAt,
  };
}

export function toTaking(booking: Booking): Taking {
  return {
    ref_id: booking.id,
    kind: 'booking',
    business_id: booking.businessId,
    staff_id: booking.staffId,
    service_id: booking.serviceId,
    booked_start: booking.start,
    booked_end: booking.end,
    foot_start: booking.footprint.start,
    foot_end: booking.footprint.end,
    expires_at: expiryOf(booking.state),
    visit: null,
  };
}

export function toBooking(row: BookingRow): Booking {
  return {
    id: row.id,
    businessId: row.business_id,
    serviceId: row.service_id,
    staffId: row.staff_id,
    widgetKey: row.widget_key,
    state: stateOf(row),
    revision: row.revision,
    start: row.start_at,
    end: row.end_at,
    footprint: { start: row.foot_start, end: row.foot_end },
    customer: {
      name: row.customer_name,
      email: row.customer_email,
      phone: row.customer_phone,
    },
    answers: readJson(row.answers),
    consent: readJsonOrNull(row.consent),
    visitorTimezone: row.visitor_timezone,
    locale: row.locale,
    source: readJsonOrNull(row.source),
    tokenHash: row.token_hash,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function expiryOf(state: BookingState): number | null {
  return state.status === 'pending' ? state.expiresAt : null;
}

function stateOf(row: BookingRow): BookingState {
  // @NOTE only a BookingStatus is ever written.
  const status = row.status as BookingStatus;
  if (status !== 'pending') return { status };
  if (row.expires_at === null) throw new Error(`Booking ${row.id} is pending without a time limit`);
  return { status, expiresAt: row.expires_at };
}
