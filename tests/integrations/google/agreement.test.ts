import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMemory } from '../../world/app.ts';
import { createTestClock } from '../../world/clock.ts';
import { disagreements } from '../../world/google/agreement.ts';
import { openConnectedShop } from '../../world/google/connected-shop.ts';
import type { ConnectedShop } from '../../world/google/connected-shop.ts';
import { startLife } from '../../world/google/life.ts';
import type { Life } from '../../world/google/life.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google } from '../../world/google/start-google.ts';

// Whoever says that all agree must be able to say that something does not.
let store: OpenedStore;
let google: Google;
let life: Life;
let shop: ConnectedShop;
beforeEach(async () => {
  store = await openMemory();
  const clock = createTestClock('2026-06-01T08:00:00Z');
  google = await startGoogle({ clock });
  life = await startLife({ store, clock, google });
  shop = await openConnectedShop(life.world, google);
  await shop.book('2026-06-10T10:00:00Z');
  google.calendar().add({ start: '2026-06-11T10:00:00Z', end: '2026-06-11T11:00:00Z' });
  await life.work();
  expect(await found()).toEqual([]);
});
afterEach(async () => {
  await life.end();
  await google.stop();
  await store.close();
});

test('an event that is missing, double, moved or left over is seen', async () => {
  const calendar = google.calendar();
  const [ours] = calendar.events().filter(({ extendedProperties }) => extendedProperties);
  if (ours === undefined) throw new Error('The booking has no event');
  const { id, extendedProperties } = ours;
  calendar.move(id, { start: '2026-06-10T12:00:00Z', end: '2026-06-10T13:00:00Z' });
  expect(await found()).toEqual([expect.stringContaining('has an event at 2026-06-10T12:00')]);
  calendar.delete(id);
  expect(await found()).toEqual([expect.stringContaining('has 0 events')]);
  calendar.change(id, { status: 'confirmed' });
  calendar.move(id, { start: '2026-06-10T10:00:00Z', end: '2026-06-10T11:00:00Z' });
  expect(await found()).toEqual([]);
  const double = { start: '2026-06-10T10:00:00Z', end: '2026-06-10T11:00:00Z' };
  const copy = calendar.add({ ...double, with: { extendedProperties } });
  expect(await found()).toEqual([expect.stringContaining('has 2 events')]);
  calendar.change(copy, { extendedProperties: { private: { bookingsaasBooking: 'nobody' } } });
  expect(await found()).toEqual([`event ${copy} is of no booking`]);
});

test('an event that nobody looked at, or that is gone, is seen', async () => {
  const calendar = google.calendar();
  const added = calendar.add({ start: '2026-06-12T10:00:00Z', end: '2026-06-12T11:00:00Z' });
  expect(await found()).toEqual([
    `event ${added} 2026-06-12T10:00 – 2026-06-12T11:00 is not known as busy time`,
  ]);
  await life.world.calendars.sync.syncNow(shop.calendarId);
  calendar.delete(added);
  expect(await found()).toEqual([
    `event ${added} 2026-06-12T10:00 – 2026-06-12T11:00 is known, but is not there`,
  ]);
});

test('a booking that was cancelled without a word is seen', async () => {
  const [booking] = await shop.bookings();
  if (booking === undefined) throw new Error('Nothing is booked');
  await shop.owner('POST', `/bookings/${booking.id}/cancellation`, {});
  await store.write((tx) => tx.outbox.withdraw(booking.id, 'booking.cancelled'));
  expect(await found()).toEqual([
    expect.stringContaining('still has 1 events'),
    `booking ${booking.id} was told cancelled 0 times`,
  ]);
});

function found(): Promise<string[]> {
  const start = Date.parse('2026-06-02T00:00:00Z');
  return disagreements({ store, shop, google, range: { start, end: start + 60 * 86_400_000 } });
}
