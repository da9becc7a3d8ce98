import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createTestClock } from '../../world/clock.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google } from '../../world/google/start-google.ts';
import { connectedClient, outcomeOf } from './real-client.ts';
import type { RealClient } from './real-client.ts';

const TEN = {
  start: { dateTime: '2026-06-10T10:00:00Z' },
  end: { dateTime: '2026-06-10T11:00:00Z' },
};
const TWO = {
  start: { dateTime: '2026-06-10T14:00:00Z' },
  end: { dateTime: '2026-06-10T15:00:00Z' },
};
const calendarId = 'primary';

let google: Google;
let client: RealClient;
beforeEach(async () => {
  google = await startGoogle({
    clock: createTestClock('2026-06-01T08:00:00Z'),
    accounts: [{ email: 'lea@example.net', timeZone: 'Europe/Paris' }],
  });
  client = connectedClient(google, { through: inject('googleContract') });
});
afterEach(() => google.stop());

test('an event with an id of ours is made, read and refused a second time', async () => {
  const requestBody = {
    ...TEN,
    id: 'booking0001',
    summary: 'Coupe',
    extendedProperties: { private: { booking: 'bkg_1', revision: '0' } },
  };
  const { data } = await client.events.insert({ calendarId, requestBody });
  expect(data).toMatchObject({
    id: 'booking0001',
    status: 'confirmed',
    sequence: 0,
    start: { dateTime: '2026-06-10T12:00:00+02:00', timeZone: 'Europe/Paris' },
    extendedProperties: { private: { booking: 'bkg_1', revision: '0' } },
  });
  const read = await client.events.get({ calendarId, eventId: 'booking0001' });
  expect(read.data).toEqual(data);
  expect(await outcomeOf(client.events.insert({ calendarId, requestBody }))).toBe('409 duplicate');
});

test('ids are five or more characters from a–v and 0–9', async () => {
  const insert = (id: string) =>
    outcomeOf(client.events.insert({ calendarId, requestBody: { ...TEN, id } }));
  expect(await insert('abcd')).toBe('400 invalid');
  expect(await insert('booking-1')).toBe('400 invalid');
  expect(await insert('wxyz12345')).toBe('400 invalid');
  expect(await insert('0123456789abcdefghijklmnopqrstuv')).toBe('ok');
});

test('a deleted event leaves its id taken, is deleted once, and comes back by an update', async () => {
  await client.events.insert({ calendarId, requestBody: { ...TEN, id: 'booking0001' } });
  const remove = () => outcomeOf(client.events.delete({ calendarId, eventId: 'booking0001' }));
  expect([await remove(), await remove()]).toEqual(['ok', '410 deleted']);
  expect(await outcomeOf(client.events.delete({ calendarId, eventId: 'never00001' }))).toBe(
    '404 notFound',
  );
  const gone = await client.events.get({ calendarId, eventId: 'booking0001' });
  expect(gone.data.status).toBe('cancelled');
  expect(
    await outcomeOf(
      client.events.insert({ calendarId, requestBody: { ...TEN, id: 'booking0001' } }),
    ),
  ).toBe('409 duplicate');
  await client.events.update({ calendarId, eventId: 'booking0001', requestBody: TWO });
  expect(google.calendar().events()).toMatchObject([{ id: 'booking0001', status: 'confirmed' }]);
});

test('a write with an old etag is refused, and with the newest is not', async () => {
  const { data } = await client.events.insert({
    calendarId,
    requestBody: { ...TEN, id: 'booking0001' },
  });
  google
    .calendar()
    .move('booking0001', { start: '2026-06-10T16:00:00Z', end: '2026-06-10T17:00:00Z' });
  const update = (etag: string) =>
    outcomeOf(
      client.events.update(
        { calendarId, eventId: 'booking0001', requestBody: TWO },
        { headers: { 'If-Match': etag } },
      ),
    );
  expect(await update(data.etag ?? '')).toBe('412 conditionNotMet');
  const { data: moved } = await client.events.get({ calendarId, eventId: 'booking0001' });
  expect(moved).toMatchObject({ sequence: 1, start: { dateTime: '2026-06-10T18:00:00+02:00' } });
  expect(await update(moved.etag ?? '')).toBe('ok');
  expect(
    await outcomeOf(
      client.events.delete(
        { calendarId, eventId: 'booking0001' },
        { headers: { 'If-Match': moved.etag ?? '' } },
      ),
    ),
  ).toBe('412 conditionNotMet');
});

// Google takes null and local times, its specification does not: these two go past the contract.
test('a patch changes what it names, merges tags and removes what is null', async () => {
  client = connectedClient(google);
  await client.events.insert({
    calendarId,
    requestBody: {
      ...TEN,
      id: 'booking0001',
      summary: 'Coupe',
      location: 'Lyon',
      extendedProperties: { private: { booking: 'bkg_1' } },
    },
  });
  const { data } = await client.events.patch({
    calendarId,
    eventId: 'booking0001',
    requestBody: { location: null, extendedProperties: { private: { revision: '1' } } },
  });
  expect(data).toMatchObject({
    summary: 'Coupe',
    extendedProperties: { private: { booking: 'bkg_1', revision: '1' } },
  });
  expect(data.location).toBeUndefined();
});

test('an update replaces everything it does not name', async () => {
  await client.events.insert({
    calendarId,
    requestBody: { ...TEN, id: 'booking0001', summary: 'Coupe', colorId: '5' },
  });
  const { data } = await client.events.update({
    calendarId,
    eventId: 'booking0001',
    requestBody: { ...TWO, summary: 'Barbe' },
  });
  expect(data).toMatchObject({ summary: 'Barbe', sequence: 1 });
  expect(data.colorId).toBeUndefined();
});

test('times without an end, without a zone or of no length are refused', async () => {
  client = connectedClient(google);
  const insert = (requestBody: object) =>
    outcomeOf(client.events.insert({ calendarId, requestBody }));
  expect(await insert({ start: TEN.start })).toBe('400 required');
  expect(
    await insert({
      start: { dateTime: '2026-06-10T10:00:00' },
      end: { dateTime: '2026-06-10T11:00:00' },
    }),
  ).toBe('400 required');
  expect(await insert({ start: TWO.start, end: TEN.end })).toBe('400 timeRangeEmpty');
  expect(await insert({ start: { date: '2026-06-10' }, end: { date: '2026-06-10' } })).toBe(
    '400 timeRangeEmpty',
  );
  expect(await insert({ start: { date: '2026-06-10' }, end: { date: '2026-06-11' } })).toBe('ok');
  expect(await insert({ ...TEN, recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] })).toBe('400 required');
});

test('tags that are too long are dropped or cut in silence', async () => {
  const { data } = await client.events.insert({
    calendarId,
    requestBody: {
      ...TEN,
      extendedProperties: { private: { ['k'.repeat(45)]: 'x', kept: 'v'.repeat(2000) } },
    },
  });
  expect(data.extendedProperties?.private).toEqual({ kept: 'v'.repeat(1024) });
});

test('a calendar one may only read refuses writes, and a strange one does not exist', async () => {
  google.addCalendar('lea@example.net', { id: 'team@example.net', accessRole: 'reader' });
  expect(
    await outcomeOf(client.events.insert({ calendarId: 'team@example.net', requestBody: TEN })),
  ).toBe('403 requiredAccessLevel');
  expect(await outcomeOf(client.events.list({ calendarId: 'max@example.net' }))).toBe(
    '404 notFound',
  );
});

test('a Meet link is made only when the client says it understands conferences', async () => {
  const requestBody = { ...TEN, conferenceData: { createRequest: { requestId: 'one' } } };
  const without = await client.events.insert({ calendarId, requestBody });
  expect(without.data.hangoutLink).toBeUndefined();
  const { data } = await client.events.insert({
    calendarId,
    requestBody,
    conferenceDataVersion: 1,
  });
  expect(data.hangoutLink).toMatch(/^https:\/\/meet\.google\.com\//u);
  const kept = await client.events.update({
    calendarId,
    eventId: data.id ?? '',
    requestBody: TWO,
  });
  expect(kept.data.conferenceData?.entryPoints).toEqual(data.conferenceData?.entryPoints);
});

test('whom Google is to mail stands in the calls', async () => {
  await client.events.insert({
    calendarId,
    sendUpdates: 'none',
    requestBody: { ...TEN, attendees: [{ email: 'bea@example.net' }] },
  });
  expect(google.calls.at(-1)?.query.get('sendUpdates')).toBe('none');
  expect(google.calendar().events()).toMatchObject([
    { attendees: [{ email: 'bea@example.net', responseStatus: 'needsAction' }] },
  ]);
});

test('free and busy merges what overlaps and knows what is free', async () => {
  const lea = google.calendar();
  lea.add({ start: '2026-06-10T10:00:00Z', end: '2026-06-10T11:00:00Z' });
  lea.add({ start: '2026-06-10T10:30:00Z', end: '2026-06-10T12:00:00Z' });
  lea.add({
    start: '2026-06-10T13:00:00Z',
    end: '2026-06-10T14:00:00Z',
    with: { transparency: 'transparent' },
  });
  const scopes = ['https://www.googleapis.com/auth/calendar.freebusy'];
  const { data } = await connectedClient(google, { scopes }).api.freebusy.query({
    requestBody: {
      timeMin: '2026-06-10T00:00:00Z',
      timeMax: '2026-06-11T00:00:00Z',
      items: [{ id: 'primary' }, { id: 'nobody@example.net' }],
    },
  });
  expect(data.calendars).toMatchObject({
    primary: { busy: [{ start: '2026-06-10T10:00:00.000Z', end: '2026-06-10T12:00:00.000Z' }] },
    'nobody@example.net': { errors: [{ reason: 'notFound' }] },
  });
});
