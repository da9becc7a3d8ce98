import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Booking } from '../domain/bookings/types.ts';
import { openStore } from '../db/open-store.ts';
import type { OpenedStore } from '../db/open-store.ts';
import { createSecrets } from '../integrations/system/secrets.ts';
import { seedDemo } from './demo.ts';

const NOW = Date.parse('2026-12-03T09:00:00Z');
const DAY = 24 * 60 * 60_000;
const SLUGS = ['demo', 'northgate', 'lucie'];
const secrets = createSecrets('for tests only, thirty-two characters');

let store: OpenedStore;

beforeEach(async () => {
  store = await openSeeded();
});

afterEach(() => store.close());

test('three businesses with the widgets that the demo pages carry', async () => {
  expect((await store.read.businesses.list()).map(({ slug }) => slug).toSorted()).toEqual(
    SLUGS.toSorted(),
  );
  for (const key of ['wgt_demosalon', 'wgt_demophysio', 'wgt_demotutor']) {
    expect(await store.read.widgets.byKey(key), key).toMatchObject({ key });
  }
});

test('seeding again leaves everything as it is', async () => {
  const before = await bookingsOf(store);
  await seedDemo({ store, clock: { now: () => NOW + DAY }, secrets });
  expect(await bookingsOf(store)).toEqual(before);
});

test('the same moment gives the same calendars', async () => {
  const other = await openSeeded();
  const timesOf = async (one: OpenedStore) =>
    (await bookingsOf(one)).map(({ start, end, customer }) => ({ start, end, customer }));
  expect(await timesOf(other)).toEqual(await timesOf(store));
  await other.close();
});

test('appointments lie in the next three weeks, inside opening hours, and leave free times', async () => {
  for (const slug of SLUGS) {
    const business = await store.read.businesses.bySlug(slug);
    const schedules = await store.read.schedules.list(business?.id ?? '');
    const people = await store.read.staff.list(business?.id ?? '');
    const bookings = await store.read.bookings.list(business?.id ?? '', { limit: 1000 });
    expect(bookings.length, slug).toBeGreaterThan(15);
    for (const booking of bookings) {
      expect(booking.start).toBeGreaterThan(NOW);
      expect(booking.end).toBeLessThan(NOW + 22 * DAY);
      const person = people.find(({ id }) => id === booking.staffId);
      const schedule =
        schedules.find(({ id }) => id === person?.scheduleId) ??
        schedules.find(({ isDefault }) => isDefault);
      expect(
        isOpen(schedule?.weekly ?? {}, booking, business?.timezone ?? ''),
        `${slug} ${booking.id}`,
      ).toBe(true);
    }
  }
});

async function openSeeded(): Promise<OpenedStore> {
  const opened = await openStore({ url: ':memory:' });
  await opened.migrate();
  await seedDemo({ store: opened, clock: { now: () => NOW }, secrets });
  return opened;
}

async function bookingsOf(one: OpenedStore): Promise<Booking[]> {
  const lists = await Promise.all(
    SLUGS.map(async (slug) =>
      one.read.bookings.list((await one.read.businesses.bySlug(slug))?.id ?? '', { limit: 1000 }),
    ),
  );
  return lists
    .flat()
    .toSorted((a, b) => a.start - b.start || a.customer.name.localeCompare(b.customer.name));
}

function isOpen(
  weekly: Readonly<Record<string, readonly (readonly [string, string])[]>>,
  { start, end }: Booking,
  timezone: string,
): boolean {
  const at = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone);
  const weekday = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][at(start).dayOfWeek - 1] ?? '';
  const time = (instant: number) => at(instant).toPlainTime().toString().slice(0, 5);
  return (weekly[weekday] ?? []).some(([from, to]) => from <= time(start) && time(end) <= to);
}

test('the salon’s log has messages that nobody sent and some that are planned, none that was sent', async () => {
  const salon = await store.read.businesses.bySlug('demo');
  const messages = await store.read.messages.list(salon?.id ?? '', { limit: 100 });
  expect(messages.filter(({ state }) => state === 'not_sent')).toHaveLength(6);
  const planned = messages.filter(({ state }) => state === 'planned');
  expect(planned).toHaveLength(5);
  expect(planned.every(({ dueAt }) => dueAt > NOW)).toBe(true);
  expect(messages.filter(({ sentAt, providerId }) => sentAt ?? providerId)).toEqual([]);
  for (const { bookingId } of planned) {
    expect(await store.read.outbox.ofBooking(bookingId ?? '')).toMatchObject([{ state: 'ready' }]);
  }
});
