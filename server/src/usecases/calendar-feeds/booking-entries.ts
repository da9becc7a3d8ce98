import type { Business } from '../../contract/businesses.ts';
import type { FeedDetails } from '../../contract/feeds.ts';
import type { Service } from '../../contract/services.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { stateAt } from '../../domain/bookings/transitions.ts';
import type { Booking, BookingStatus } from '../../domain/bookings/types.ts';
import type { BookingFilter } from '../../ports/bookings.ts';
import type { CalendarEntry } from '../../ports/calendar-files.ts';
import type { Core } from '../core.ts';
import { calendarEntry } from '../bookings/calendar-file.ts';
import { calendarWords } from './words.ts';
import type { CalendarWords } from './words.ts';

type Reading = Pick<Core, 'store' | 'clock' | 'publicUrl'>;

/** Which bookings, and how much of them a calendar tells. */
export interface EntriesWanted {
  readonly filter: Omit<BookingFilter, 'after' | 'limit' | 'status'> & {
    readonly statuses: readonly BookingStatus[];
  };
  readonly details: FeedDetails;
}

/** Bookings that took their time, or will. */
export const STANDING: readonly BookingStatus[] = ['confirmed', 'completed', 'no_show'];

/** A business's bookings as calendar entries, a page at a time: memory stays the same for ten and for a million. */
export async function* bookingEntries(
  core: Reading,
  business: Business,
  { filter, details }: EntriesWanted,
): AsyncGenerator<CalendarEntry[]> {
  const { read } = core.store;
  const [services, staff] = await Promise.all([
    read.services.list(business.id),
    read.staff.list(business.id),
  ]);
  const around: Around = {
    core,
    business,
    details,
    services: new Map(services.map((service) => [service.id, service])),
    people: new Map(staff.map(({ id, name }) => [id, name])),
    words: calendarWords(business.locale),
  };
  let after: { start: Instant; id: string } | undefined;
  for (;;) {
    const page = await read.bookings.list(business.id, { ...filter, after, limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return;
    const now = core.clock.now();
    yield page
      .filter((booking) => filter.statuses.includes(stateAt(booking, now).status))
      .map((booking) => entryOf(around, booking));
    if (page.length < PAGE) return;
    after = { start: last.start, id: last.id };
  }
}

// Writing an entry takes a fifth of a millisecond: visitors are answered between two pages.
const PAGE = 50;

interface Around {
  readonly core: Pick<Core, 'publicUrl'>;
  readonly business: Business;
  readonly details: FeedDetails;
  readonly services: ReadonlyMap<string, Service>;
  readonly people: ReadonlyMap<string, string>;
  readonly words: CalendarWords;
}

function entryOf(around: Around, booking: Booking): CalendarEntry {
  const { core, business, details, services, words } = around;
  const service = services.get(booking.serviceId);
  if (service === undefined) throw new Error(`Booking ${booking.id} names a service that is gone`);
  const { status } = booking.state;
  const entry = calendarEntry(
    core,
    { booking, business, service, status },
    descriptionOf(around, service, booking),
  );
  if (details === 'busy') return { ...entry, title: words.busy, location: null };
  const mark = status === 'pending' ? ` (${words.pending})` : '';
  return { ...entry, title: `${service.name} · ${booking.customer.name}${mark}` };
}

function descriptionOf(around: Around, service: Service, booking: Booking): string {
  const { core, details, people, words } = around;
  if (details === 'busy') return '';
  const lines = [`${words.with} ${people.get(booking.staffId) ?? '—'}`];
  if (details === 'full') lines.push(...contactOf(booking, words), ...answersOf(service, booking));
  lines.push(
    `${words.open}${words.colon}${core.publicUrl}/console/bookings?show=all&open=${booking.id}`,
  );
  return lines.join('\n');
}

function contactOf({ customer }: Booking, words: CalendarWords): string[] {
  return [
    customer.name,
    ...(customer.phone === null ? [] : [`${words.phone}${words.colon}${customer.phone}`]),
    ...(customer.email === null ? [] : [`${words.email}${words.colon}${customer.email}`]),
  ];
}

/** A question that was removed since is named by its id. */
function answersOf({ questions }: Service, { answers }: Booking): string[] {
  return Object.entries(answers)
    .filter(([, answer]) => answer !== '' && answer !== false)
    .map(([id, answer]) => {
      const label = questions.find((question) => question.id === id)?.label ?? id;
      return answer === true ? `✓ ${label}` : `${label} — ${String(answer)}`;
    });
}
