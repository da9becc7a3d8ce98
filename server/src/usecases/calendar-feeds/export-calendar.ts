import { AppError } from '../../contract/app-error.ts';
import type { CalendarExportQuery } from '../../contract/bookings.ts';
import type { FieldError } from '../../contract/errors.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { epochDayOf } from '../../domain/time/local-date.ts';
import type { Zone } from '../../domain/time/zone.ts';
import type { Core } from '../core.ts';
import { present } from '../setup/owned.ts';
import { fromWire } from '../wire.ts';
import { bookingEntries, STANDING } from './booking-entries.ts';
import { calendarWords } from './words.ts';

/**
 * All confirmed bookings as one calendar file, with what is known of each customer.
 * @throws AppError `request.invalid` naming the filter that is wrong, `businesses.not_found`
 */
export async function* exportCalendar(
  core: Pick<Core, 'store' | 'clock' | 'publicUrl' | 'calendarFiles' | 'zones'>,
  businessId: string,
  query: Omit<CalendarExportQuery, 'business'>,
): AsyncGenerator<string, void> {
  const { read } = core.store;
  const business = present(await read.businesses.byId(businessId), 'businesses.not_found');
  const range = rangeOf(query, core.zones.of(business.timezone));
  await requireKnown(core, businessId, query);
  yield* core.calendarFiles.stream({
    name: `${business.name} · ${calendarWords(business.locale).bookings}`,
    pages: bookingEntries(core, business, {
      filter: { ...range, staffId: query.staff, serviceId: query.service, statuses: STANDING },
      details: 'full',
    }),
  });
}

function rangeOf(
  { from, to }: Pick<CalendarExportQuery, 'from' | 'to'>,
  zone: Zone,
): { from: Instant | undefined; to: Instant | undefined } {
  const range = {
    from: from === undefined ? undefined : boundary(from, { zone, daysLater: 0 }),
    // The last day is one of those that are meant.
    to: to === undefined ? undefined : boundary(to, { zone, daysLater: 1 }),
  };
  if (range.from !== undefined && range.to !== undefined && range.to <= range.from) {
    throw wrong('to', { code: 'invalid', message: 'Has to be after `from`' });
  }
  return range;
}

function boundary(text: string, { zone, daysLater }: { zone: Zone; daysLater: number }): Instant {
  return text.includes('T') ? fromWire(text) : zone.resolve(epochDayOf(text) + daysLater, 0);
}

/** An empty calendar would look as if nothing were booked. */
async function requireKnown(
  { store }: Pick<Core, 'store'>,
  businessId: string,
  { staff, service }: Pick<CalendarExportQuery, 'staff' | 'service'>,
): Promise<void> {
  if (staff !== undefined && (await store.read.staff.byId(businessId, staff)) === null) {
    throw wrong('staff', { code: 'choice_unknown', message: 'There is no such person' });
  }
  const services = await store.read.services.list(businessId);
  if (service !== undefined && !services.some(({ id }) => id === service)) {
    throw wrong('service', { code: 'choice_unknown', message: 'There is no such service' });
  }
}

function wrong(field: string, error: FieldError): AppError {
  return new AppError('request.invalid', {
    message: 'A filter is wrong',
    details: { fields: { [field]: error } },
  });
}
