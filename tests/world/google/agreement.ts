import type { Interval } from '@bookingsaas/server/domain/availability/types';
import { isBlockingEvent } from '@bookingsaas/server/domain/availability/busy';
import type { Booking } from '@bookingsaas/server/domain/bookings/types';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import type { EventResource } from './event-types.ts';
import type { ConnectedShop } from './connected-shop.ts';
import type { Google } from './start-google.ts';

const TAG = 'bookingsaasBooking';

/** Where and when agreement is asked for. */
export interface Scene {
  readonly store: OpenedStore;
  readonly shop: Pick<ConnectedShop, 'businessId' | 'calendarId'>;
  readonly google: Google;
  readonly range: Interval;
}

/**
 * What bookings and calendar do not agree about, in words; nothing means: exactly one event for each booking, at its
 * time, one booking for each of our events, each foreign event known as busy time, nothing else known, nobody booked
 * twice. What waits for the owner as a conflict counts as known.
 */
export async function disagreements(scene: Scene): Promise<string[]> {
  const { store, shop, google, range } = scene;
  const bookings = (await store.read.bookings.list(shop.businessId, { limit: 1_000_000 })).filter(
    ({ start }) => start >= range.start,
  );
  const open = await store.read.calendarConflicts.open(shop.businessId);
  const asked = new Set(
    open.filter(({ kind }) => kind !== 'overlap').map(({ bookingId }) => bookingId),
  );
  const events = google.calendar().events();
  const own = events.filter((event) => tagOf(event) !== undefined);
  const foreign = events.filter((event) => tagOf(event) === undefined);
  return [
    ...bookings
      .filter(({ id }) => !asked.has(id))
      .flatMap((booking) =>
        aboutBooking(
          booking,
          own.filter((event) => tagOf(event) === booking.id),
        ),
      ),
    ...own
      .filter((event) => startOf(event) >= range.start)
      .filter((event) => !bookings.some(({ id }) => id === tagOf(event)))
      .map((event) => `event ${event.id} is of no booking`),
    ...twiceBooked(bookings),
    ...(await aboutMirror(scene, foreign)),
    ...(await aboutNews(store, bookings)),
  ];
}

function aboutBooking(booking: Booking, events: readonly EventResource[]): string[] {
  const name = `booking ${booking.id} (${booking.state.status}, ${iso(booking.start)})`;
  if (!isActive(booking))
    return events.length === 0 ? [] : [`${name} still has ${events.length} events`];
  const [event] = events;
  if (event === undefined || events.length > 1) return [`${name} has ${events.length} events`];
  const isSame = startOf(event) === booking.start && endOf(event) === booking.end;
  return isSame ? [] : [`${name} has an event at ${iso(startOf(event))}`];
}

function twiceBooked(bookings: readonly Booking[]): string[] {
  const active = bookings.filter(isActive).toSorted((one, other) => one.start - other.start);
  return Object.values(Object.groupBy(active, ({ staffId }) => staffId)).flatMap((own = []) =>
    own
      .filter((booking, index) => (own[index - 1]?.end ?? 0) > booking.start)
      .map(({ id, start }) => `booking ${id} (${iso(start)}) stands over another`),
  );
}

async function aboutMirror(
  { store, shop, google, range }: Scene,
  foreign: readonly EventResource[],
): Promise<string[]> {
  const calendar = google.calendar();
  const wanted = foreign
    .filter(({ recurringEventId }) => recurringEventId === undefined)
    .flatMap((event) =>
      event.recurrence === undefined
        ? [event]
        : calendar.instances(event.id).flatMap((id) => calendar.event(id) ?? []),
    )
    .filter(
      (event) => isBlockingEvent(event) && endOf(event) > range.start && startOf(event) < range.end,
    )
    .map((event) => `${event.id} ${iso(startOf(event))} – ${iso(endOf(event))}`);
  const known = (
    await store.read.calendarEvents.foreign(shop.calendarId, {
      from: range.start,
      to: range.end,
    })
  ).map(({ eventId, start, end }) => `${eventId} ${iso(start)} – ${iso(end)}`);
  const missing = new Set(wanted).difference(new Set(known));
  const stale = new Set(known).difference(new Set(wanted));
  return [
    ...[...missing].map((event) => `event ${event} is not known as busy time`),
    ...[...stale].map((event) => `event ${event} is known, but is not there`),
  ];
}

async function aboutNews(store: OpenedStore, bookings: readonly Booking[]): Promise<string[]> {
  const all = await Promise.all(
    bookings.map(async (booking) => {
      const rows = await store.read.outbox.ofBooking(booking.id);
      const told = rows.filter(({ kind }) => kind === 'booking.cancelled').length;
      const due = booking.state.status === 'cancelled' ? 1 : 0;
      return told === due ? [] : [`booking ${booking.id} was told cancelled ${told} times`];
    }),
  );
  return all.flat();
}

function isActive({ state }: Booking): boolean {
  return state.status === 'pending' || state.status === 'confirmed';
}

function tagOf(event: EventResource): string | undefined {
  return event.extendedProperties?.private?.[TAG];
}

function startOf({ start }: EventResource): number {
  return Date.parse(start.dateTime ?? `${start.date}T00:00:00Z`);
}

function endOf({ end }: EventResource): number {
  return Date.parse(end.dateTime ?? `${end.date}T00:00:00Z`);
}

function iso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16);
}
