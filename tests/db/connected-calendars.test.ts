import { DEFAULT_SETTINGS } from '@bookingsaas/server/domain/calendar-sync/settings';
import { createdEvent } from '@bookingsaas/server/domain/bookings/transitions';
import type { CalendarConflict } from '@bookingsaas/server/ports/calendar-conflicts';
import type { MirroredEvent } from '@bookingsaas/server/ports/calendar-events';
import type { ConnectedCalendar } from '@bookingsaas/server/ports/connected-calendars';
import type { Connection } from '@bookingsaas/server/ports/connections';
import type { Store } from '@bookingsaas/server/ports/store';
import { expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { booking, HOUR, NINE, NOW, newId, openSalon } from './salon.ts';
import type { Salon } from './salon.ts';

onEachDatabase((database) => {
  test('an account and its calendars come back as they were stored', async () => {
    const { store } = database;
    const { salon, connection, calendar } = await connected(store);
    const { read } = store;
    expect(await read.connections.byId(salon.businessId, connection.id)).toEqual(connection);
    expect(await read.connections.byId('another business', connection.id)).toBeNull();
    expect(await read.connectedCalendars.list(salon.businessId)).toEqual([calendar]);
    expect(await read.connectedCalendars.byId('another business', calendar.id)).toBeNull();

    const channel = { id: newId('ch'), token: 'secret', resourceId: 'r', expiresAt: NOW + HOUR };
    await store.write(async (tx) => {
      await tx.connections.update(connection.id, { accessToken: 'sealed', accessExpiresAt: NOW });
      await tx.connectedCalendars.update(calendar.id, { channel, syncToken: 's1' });
    });
    expect(await read.connections.find(connection.id)).toEqual({
      ...connection,
      accessToken: 'sealed',
      accessExpiresAt: NOW,
    });
    expect(await read.connectedCalendars.byChannel(channel.id)).toEqual({
      ...calendar,
      channel,
      syncToken: 's1',
    });
    await store.write((tx) => tx.connectedCalendars.update(calendar.id, { channel: null }));
    expect(await read.connectedCalendars.byChannel(channel.id)).toBeNull();
  });

  test('calendars of a broken account are not looked at', async () => {
    const { store } = database;
    const { connection, calendar } = await connected(store);
    const looked = async () => (await store.read.connectedCalendars.all()).map(({ id }) => id);
    expect(await looked()).toContain(calendar.id);
    await store.write((tx) => tx.connections.update(connection.id, { status: 'broken' }));
    expect(await looked()).not.toContain(calendar.id);
  });

  test('a person has one calendar that receives bookings', async () => {
    const { store } = database;
    const { salon, connection, calendar } = await connected(store);
    const second = { ...calendar, id: newId('cal'), googleId: 'second' };
    const { businessId, ana } = salon;
    await store.write(async (tx) => {
      await tx.connectedCalendars.insert({ ...second, connectionId: connection.id });
      const row = { staffId: ana, blocks: true, receives: true };
      await tx.connectedCalendars.putStaffCalendar(businessId, { ...row, calendarId: calendar.id });
      await tx.connectedCalendars.putStaffCalendar(businessId, { ...row, calendarId: second.id });
    });
    const rows = await store.read.connectedCalendars.staffCalendars(businessId);
    expect(rows.filter(({ receives }) => receives)).toEqual([
      { staffId: ana, calendarId: second.id, blocks: true, receives: true },
    ]);
    // Remembered between reads, and forgotten with the row.
    await store.write((tx) => tx.connectedCalendars.remove(businessId, second.id));
    const left = await store.read.connectedCalendars.staffCalendars(businessId);
    expect(left.map(({ calendarId }) => calendarId)).toEqual([calendar.id]);
  });

  test('one process at a time applies what Google said, and only what follows on what is known', async () => {
    const { store } = database;
    const { calendar } = await connected(store);
    const take = (syncToken: string | null, now: number) =>
      store.write((tx) =>
        tx.connectedCalendars.takeLease(calendar.id, { syncToken, now, until: now + 1000 }),
      );
    expect(await take('an older token', NOW)).toBe(false);
    expect(await take(null, NOW)).toBe(true);
    expect(await take(null, NOW + 999)).toBe(false);
    expect(await take(null, NOW + 1000)).toBe(true);
    await store.write((tx) => tx.connectedCalendars.endLease(calendar.id));
    expect(await take(null, NOW + 1001)).toBe(true);
  });

  test('the mirror knows other events by time, and forgets what a complete listing has not seen', async () => {
    const { store } = database;
    const { salon, calendar } = await connected(store);
    const event = (eventId: string, start: number, bookingId: string | null = null) =>
      mirrored(calendar, { eventId, start, end: start + HOUR, bookingId });
    await store.write(async (tx) => {
      const events = [event('a', NINE), event('b', NINE + HOUR), event('mine', NINE, 'bkg')];
      await tx.calendarEvents.put(salon.businessId, events, 'first');
    });
    const { read } = store;
    const met = await read.calendarEvents.foreign(calendar.id, { from: NINE, to: NINE + HOUR });
    expect(met).toEqual([event('a', NINE)]);
    expect(await read.calendarEvents.counts(calendar.id)).toEqual({ busy: 2, own: 1 });

    await store.write(async (tx) => {
      await tx.calendarEvents.put(salon.businessId, [event('a', NINE + 2 * HOUR)], 'second');
      const seen = { listing: 'second', from: NINE + HOUR, to: NINE + 9 * HOUR };
      expect(await tx.calendarEvents.removeUnseen(calendar.id, seen)).toBe(1);
      expect(await tx.calendarEvents.remove(calendar.id, ['mine', 'unknown'])).toBe(1);
    });
    expect(await read.calendarEvents.counts(calendar.id)).toEqual({ busy: 1, own: 0 });
    expect(await read.calendarEvents.byId(calendar.id, 'a')).toEqual(event('a', NINE + 2 * HOUR));
  });

  test('the end of a series is the end of all its instances', async () => {
    const { store } = database;
    const { salon, calendar } = await connected(store);
    const instances = ['s_1', 's_2', 't_1'].map((eventId) =>
      mirrored(calendar, { eventId, seriesId: eventId.slice(0, 1) }),
    );
    await store.write((tx) => tx.calendarEvents.put(salon.businessId, instances, 'first'));
    expect(await store.write((tx) => tx.calendarEvents.remove(calendar.id, ['s']))).toBe(2);
  });

  test('where a booking is in a calendar is written down and found from both sides', async () => {
    const { store } = database;
    const { salon, calendar } = await connected(store);
    const booked = await anaBooked(store, salon);
    const link = {
      businessId: salon.businessId,
      bookingId: booked.id,
      calendarId: calendar.id,
      eventId: newId('evt'),
      state: 'planned' as const,
      etag: null,
      written: null,
      writtenRevision: null,
      updatedAt: NOW,
    };
    await store.write((tx) => tx.eventLinks.put(link));
    const present = { ...link, state: 'present' as const, etag: '"1"', written: 'w' };
    await store.write((tx) => tx.eventLinks.put(present));
    const { eventLinks } = store.read;
    expect(await eventLinks.ofBooking(booked.id)).toEqual([present]);
    expect(await eventLinks.ofEvent(calendar.id, link.eventId)).toEqual(present);
    const page = { afterBooking: '', limit: 10 };
    expect(await eventLinks.ofCalendar(calendar.id, { after: NINE, ...page })).toEqual([present]);
    expect(await eventLinks.ofCalendar(calendar.id, { after: booked.end, ...page })).toEqual([]);

    const missing = { listing: 'full', from: NOW, to: booked.end, limit: 10 };
    expect(await eventLinks.unseen(calendar.id, missing)).toEqual([present]);
    const own = mirrored(calendar, { eventId: link.eventId, bookingId: booked.id });
    await store.write((tx) => tx.calendarEvents.put(salon.businessId, [own], 'full'));
    expect(await eventLinks.unseen(calendar.id, missing)).toEqual([]);
  });

  test('a conflict is raised once, brought up to date, and settled once', async () => {
    const { store } = database;
    const { salon, calendar } = await connected(store);
    const booked = await anaBooked(store, salon);
    const conflict: CalendarConflict = {
      id: newId('cfl'),
      businessId: salon.businessId,
      bookingId: booked.id,
      calendarId: calendar.id,
      eventId: 'e',
      kind: 'overlap',
      event: { start: NINE, end: NINE + HOUR },
      summary: 'Dentist',
      createdAt: NOW,
      resolvedAt: null,
      resolution: null,
    };
    const later = { start: NINE + 60_000, end: NINE + HOUR };
    await store.write((tx) => tx.calendarConflicts.raise(conflict));
    await store.write((tx) =>
      tx.calendarConflicts.raise({ ...conflict, id: newId('cfl'), event: later }),
    );
    const { calendarConflicts } = store.read;
    expect(await calendarConflicts.open(salon.businessId)).toEqual([{ ...conflict, event: later }]);

    const resolve = () =>
      store.write((tx) =>
        tx.calendarConflicts.resolve(conflict.id, { resolution: 'kept', at: NOW + 1 }),
      );
    expect(await resolve()).toBe(true);
    expect(await resolve()).toBe(false);
    expect(await calendarConflicts.open(salon.businessId)).toEqual([]);
    expect(await calendarConflicts.isKept(conflict)).toBe(true);

    await store.write((tx) => tx.calendarConflicts.raise({ ...conflict, id: newId('cfl') }));
    expect(
      await store.write((tx) => tx.calendarConflicts.settle({ bookingId: booked.id }, NOW + 2)),
    ).toBe(1);
  });

  test('disconnecting takes calendars, events, links and conflicts with it', async () => {
    const { store } = database;
    const { salon, connection, calendar } = await connected(store);
    const events = [mirrored(calendar, { eventId: 'a' })];
    await store.write((tx) => tx.calendarEvents.put(salon.businessId, events, 'first'));
    await store.write((tx) => tx.connections.remove(salon.businessId, connection.id));
    expect(await store.read.connectedCalendars.find(calendar.id)).toBeNull();
    expect(await store.read.calendarEvents.byId(calendar.id, 'a')).toBeNull();
  });
});

async function connected(store: Store) {
  const salon = await openSalon(store);
  const { businessId } = salon;
  const connection: Connection = {
    id: newId('cnn'),
    businessId,
    provider: 'google',
    account: 'ana@example.com',
    scopes: ['calendar.events'],
    refreshToken: 'sealed refresh token',
    accessToken: null,
    accessExpiresAt: null,
    grantEndsAt: null,
    status: 'ok',
    brokenReason: null,
    brokenAt: null,
    toldAt: null,
    settings: DEFAULT_SETTINGS,
    createdAt: NOW,
  };
  const calendar: ConnectedCalendar = {
    id: newId('cal'),
    businessId,
    connectionId: connection.id,
    googleId: 'primary',
    name: 'Ana',
    timezone: 'Europe/Paris',
    syncToken: null,
    syncedAt: null,
    lookedAt: null,
    listedAt: null,
    windowEnd: null,
    failingSince: null,
    stoppedAt: null,
    lastError: null,
    channel: null,
  };
  await store.write(async (tx) => {
    await tx.connections.insert(connection);
    await tx.connectedCalendars.insert(calendar);
    const row = { staffId: salon.ana, calendarId: calendar.id, blocks: true, receives: true };
    await tx.connectedCalendars.putStaffCalendar(businessId, row);
  });
  return { salon, connection, calendar };
}

async function anaBooked(store: Store, salon: Salon) {
  const booked = booking(salon);
  await store.write((tx) => tx.bookings.insert(booked, 1, createdEvent(booked, 'visitor')));
  return booked;
}

function mirrored(
  calendar: ConnectedCalendar,
  facts: Partial<MirroredEvent> & { eventId: string },
): MirroredEvent {
  return {
    calendarId: calendar.id,
    seriesId: null,
    etag: '"1"',
    start: NINE,
    end: NINE + HOUR,
    summary: null,
    bookingId: null,
    updatedAt: NOW,
    ...facts,
  };
}
