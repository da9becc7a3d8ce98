import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openMemory } from '../../world/app.ts';
import { linkOf } from '../../world/builders.ts';
import { createTestClock } from '../../world/clock.ts';
import type { TestClock } from '../../world/clock.ts';
import { disagreements } from '../../world/google/agreement.ts';
import { openConnectedShop } from '../../world/google/connected-shop.ts';
import { startLife } from '../../world/google/life.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google } from '../../world/google/start-google.ts';
import { connectedClient } from './real-client.ts';

let clock: TestClock;
let google: Google;
beforeEach(async () => {
  clock = createTestClock('2026-06-01T08:00:00Z');
  google = await startGoogle({ clock });
});
afterEach(() => google.stop());

test('the contract refuses what the client must not send', async () => {
  expect(await ask('GET', '/calendars/primary/events?maxResults=many')).toBe(422);
  expect(await ask('POST', '/calendars/primary/events', { summary: 7 })).toBe(422);
  expect(await ask('POST', '/calendars/primary/events', { titel: 'Coupe' })).toBe(422);
  expect(await ask('GET', '/calendars/primary/nothing')).toBe(404);
  expect(google.calls).toEqual([]);
});

test('the contract refuses what Google never answers', async () => {
  google.calendar().add({
    start: '2026-06-10T10:00:00Z',
    end: '2026-06-10T11:00:00Z',
    with: { invented: true },
  });
  expect(await ask('GET', '/calendars/primary/events')).toBe(500);
  expect(google.count('events.list')).toBe(1);
});

test('every method is answered as the contract says', async () => {
  const { api, events } = connectedClient(google, {
    through: inject('googleContract'),
    scopes: ['https://www.googleapis.com/auth/calendar'],
  });
  const calendarId = 'primary';
  const start = { dateTime: '2026-06-10T10:00:00Z', timeZone: 'Europe/Paris' };
  const end = { dateTime: '2026-06-10T11:00:00Z', timeZone: 'Europe/Paris' };
  const { data: series } = await events.insert({
    calendarId,
    conferenceDataVersion: 1,
    sendUpdates: 'none',
    requestBody: {
      start,
      end,
      recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
      attendees: [{ email: 'bea@example.net' }],
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] },
      source: { title: 'Booking', url: 'https://book.example.com/console' },
      extendedProperties: { private: { booking: 'bkg_1' }, shared: { other: 'x' } },
      conferenceData: { createRequest: { requestId: 'one' } },
    },
  });
  const eventId = series.id ?? '';
  await events.instances({ calendarId, eventId });
  await events.list({ calendarId, singleEvents: true, showDeleted: true, timeZone: 'Asia/Tokyo' });
  await events.list({ calendarId, singleEvents: false });
  await events.get({ calendarId, eventId });
  await events.update({ calendarId, eventId, requestBody: { start, end } });
  await events.patch({ calendarId, eventId, requestBody: { summary: 'Coupe' } });
  await events.delete({ calendarId, eventId });
  const address = 'https://127.0.0.1:1/webhook';
  const { data: channel } = await events.watch({
    calendarId,
    requestBody: { id: 'channel-1', type: 'web_hook', address, token: 't', params: { ttl: '60' } },
  });
  await api.channels.stop({
    requestBody: { id: 'channel-1', resourceId: channel.resourceId ?? '' },
  });
  const { data: made } = await api.calendars.insert({ requestBody: { summary: 'Bookings' } });
  await api.calendars.get({ calendarId: made.id ?? '' });
  await api.calendarList.list();
  await api.calendarList.get({ calendarId });
  await api.freebusy.query({
    requestBody: {
      timeMin: '2026-06-10T00:00:00Z',
      timeMax: '2026-06-11T00:00:00Z',
      items: [{ id: 'primary' }],
    },
  });
  const answered = google.calls.map(({ name }) => name);
  expect(new Set(answered).size).toBe(14);
  expect(google.calls.filter(({ outcome }) => outcome !== 200 && outcome !== 204)).toEqual([]);
});

test('our own server keeps to the contract, out and in', async () => {
  const store = await openMemory();
  const life = await startLife({ store, clock, google }, { through: inject('googleContract') });
  const shop = await openConnectedShop(life.world, google, {
    service: { name: 'Coupe & soin', colour: '#0b8043' },
    business: { address: '1 rue de la Paix, Lyon' },
    settings: { meet: true, reminders: [60, 10] },
  });
  const calendar = google.calendar();
  const busy = calendar.add({ start: '2026-06-11', end: '2026-06-12' });
  await life.work();
  const booked = await shop.book('2026-06-10T10:00:00Z');
  const other = await shop.book('2026-06-10T12:00:00Z');
  await life.work();
  await life.world.ask('POST', `${linkOf(booked)}/move`, {
    body: { start: '2026-06-10T14:00:00Z' },
  });
  await life.world.ask('POST', `${linkOf(other)}/cancellation`, { body: {} });
  calendar.delete(busy);
  clock.advanceMin(1);
  await life.work();
  calendar.expireSyncTokens();
  clock.advanceMin(1);
  await life.work();
  const refused = google.calls.filter(({ outcome }) => Number(outcome) >= 400);
  expect(refused.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(['events.list 410']);
  const asked = new Set(google.calls.map(({ name }) => name));
  expect(asked).toEqual(
    new Set(['events.list', 'events.insert', 'events.update', 'events.get', 'events.delete']),
  );
  const range = { start: clock.now(), end: clock.now() + 30 * 86_400_000 };
  expect(await disagreements({ store, shop, google, range })).toEqual([]);
  expect((await shop.outbox()).filter(({ attempts }) => attempts > 1)).toEqual([]);
  expect(life.world.logged.filter(({ level }) => level === 'warn' || level === 'error')).toEqual(
    [],
  );
  await life.end();
  await store.close();
});

async function ask(method: string, path: string, body?: object): Promise<number> {
  const response = await fetch(`${inject('googleContract')}/calendar/v3${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${google.grant().access_token}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await response.body?.cancel();
  return response.status;
}
