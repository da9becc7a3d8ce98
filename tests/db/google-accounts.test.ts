import { DEFAULT_SETTINGS } from '@bookingsaas/server/domain/calendar-sync/settings';
import type { GoogleConsent } from '@bookingsaas/server/ports/google-consents';
import type { Store } from '@bookingsaas/server/ports/store';
import { newCalendar } from '@bookingsaas/server/usecases/connections/new-calendar';
import { expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { book, booking, HOUR, MINUTE, newId, NOW, openSalon } from './salon.ts';

onEachDatabase((database) => {
  test('of two who come back from Google with one state only one succeeds', async () => {
    const { store } = database;
    const { businessId } = await openSalon(store);
    const visit = consent(businessId, 'ses_1');
    await store.write((tx) => tx.googleConsents.insert(visit));
    const other = await database.openAnother();
    const taken = await Promise.all(
      [store, other, store, other].map((one) =>
        one.write((tx) => tx.googleConsents.take(visit.stateHash)),
      ),
    );
    expect(taken.filter((one) => one !== null)).toEqual([visit]);
  });

  test('the visit begun last is that of the same session, and keys have their own', async () => {
    const { store } = database;
    const { businessId } = await openSalon(store);
    const first = consent(businessId, 'ses_1');
    const second = { ...consent(businessId, 'ses_1'), expiresAt: NOW + 20 * MINUTE };
    const byKey = consent(businessId, null);
    await store.write(async (tx) => {
      for (const one of [second, first, byKey]) await tx.googleConsents.insert(one);
    });
    const latest = (sessionId: string | null) =>
      store.read.googleConsents.latest({ businessId, sessionId });
    expect(await latest('ses_1')).toBe(second.stateHash);
    expect(await latest(null)).toBe(byKey.stateHash);
    expect(await latest('ses_2')).toBeNull();
    await store.write((tx) => tx.googleConsents.removeExpired(NOW + 15 * MINUTE));
    expect(await store.read.googleConsents.byHash(first.stateHash)).toBeNull();
    expect(await store.read.googleConsents.byHash(second.stateHash)).toEqual(second);
  });

  test('one process refreshes a token, until it is done or its time is over', async () => {
    const { store } = database;
    const { connection } = await connected(store);
    const other = await database.openAnother();
    const take = (one: Store, now: number) =>
      one.write((tx) => tx.connections.takeRefresh(connection, { now, until: now + 30_000 }));
    const taken = await Promise.all([take(store, NOW), take(other, NOW), take(store, NOW)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await take(other, NOW + 29_999)).toBe(false);
    expect(await take(other, NOW + 30_000)).toBe(true);
    await store.write((tx) => tx.connections.endRefresh(connection));
    expect(await take(store, NOW)).toBe(true);
  });

  test('what went and came last is told newest first, of this business alone', async () => {
    const { store } = database;
    const { salon, calendar } = await connected(store);
    const { salon: neighbour } = await connected(store);
    const { businessId } = salon;
    const made = booking(salon);
    await book(store, made);
    await store.write(async (tx) => {
      await tx.eventLinks.put({
        businessId,
        bookingId: made.id,
        calendarId: calendar,
        eventId: 'e1',
        state: 'present',
        etag: null,
        written: null,
        writtenRevision: 0,
        updatedAt: NOW + MINUTE,
      });
      await tx.calendarConflicts.raise({
        id: newId('cnf'),
        businessId,
        bookingId: made.id,
        calendarId: calendar,
        eventId: 'dentist',
        kind: 'overlap',
        event: { start: made.start, end: made.end },
        summary: 'Dentist',
        createdAt: NOW + 2 * MINUTE,
        resolvedAt: null,
        resolution: null,
      });
      await tx.connectedCalendars.update(calendar, { syncedAt: NOW });
    });
    const told = await store.read.googleExchanges.last(businessId, 8);
    expect(told.map(({ kind, at }) => [kind, at])).toEqual([
      ['conflict', NOW + 2 * MINUTE],
      ['written', NOW + MINUTE],
      ['read', NOW],
    ]);
    expect(told[1]).toMatchObject({ who: made.customer.name, start: made.start });
    expect(await store.read.googleExchanges.last(businessId, 1)).toHaveLength(1);
    expect(await store.read.googleExchanges.last(neighbour.businessId, 8)).toEqual([]);
  });
});

function consent(businessId: string, sessionId: string | null): GoogleConsent {
  return {
    stateHash: newId('hash'),
    businessId,
    sessionId,
    verifier: 'sealed',
    scopes: ['calendar.events'],
    expiresAt: NOW + 10 * MINUTE,
  };
}

async function connected(store: Store) {
  const salon = await openSalon(store);
  const { businessId } = salon;
  const connection = newId('gco');
  const calendar = newId('cal');
  await store.write(async (tx) => {
    await tx.connections.insert({
      id: connection,
      businessId,
      provider: 'google',
      account: 'ana@example.com',
      scopes: [],
      refreshToken: 'sealed',
      accessToken: null,
      accessExpiresAt: null,
      grantEndsAt: NOW + HOUR,
      status: 'ok',
      brokenReason: null,
      brokenAt: null,
      toldAt: null,
      settings: DEFAULT_SETTINGS,
      createdAt: NOW,
    });
    const place = { connectionId: connection, googleId: 'primary', name: 'Ana' };
    await tx.connectedCalendars.insert(
      newCalendar({ ...place, id: calendar, businessId, timezone: 'Europe/Paris' }),
    );
  });
  return { salon, connection, calendar };
}
