import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { createTestClock } from '../../world/clock.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google } from '../../world/google/start-google.ts';
import { connectedClient, outcomeOf } from './real-client.ts';
import type { RealClient } from './real-client.ts';

const calendarId = 'primary';
const at = (day: number, hour = 10) => ({
  start: `2026-06-${String(day).padStart(2, '0')}T${hour}:00:00Z`,
  end: `2026-06-${String(day).padStart(2, '0')}T${hour + 1}:00:00Z`,
});

let google: Google;
let client: RealClient;
beforeEach(async () => {
  google = await startGoogle({ clock: createTestClock('2026-06-01T08:00:00Z') });
  client = connectedClient(google, { through: inject('googleContract') });
});
afterEach(() => google.stop());

test('a full list comes in pages, and only the last one has a sync token', async () => {
  for (let day = 1; day <= 5; day++) google.calendar().add(at(day));
  const pages = await allPages({ maxResults: 2, singleEvents: true });
  expect(pages.map(({ items }) => items?.length)).toEqual([2, 2, 1]);
  expect(pages.map(({ nextSyncToken }) => nextSyncToken !== undefined)).toEqual([
    false,
    false,
    true,
  ]);
  expect(pages[0]).toMatchObject({ summary: 'lea@example.net', timeZone: 'UTC' });
});

test('a sync token brings what was made, moved and deleted since, and then nothing', async () => {
  const lea = google.calendar();
  const [stays, moved, deleted] = [lea.add(at(1)), lea.add(at(2)), lea.add(at(3))];
  const token = await fullSync();
  const made = lea.add(at(4));
  lea.move(moved, at(5));
  lea.delete(deleted);
  const [page] = await allPages({ singleEvents: true, syncToken: token });
  expect(byId(page)).toEqual({
    [made]: 'confirmed 2026-06-04T10:00:00Z',
    [moved]: 'confirmed 2026-06-05T10:00:00Z',
    [deleted]: 'cancelled 2026-06-03T10:00:00Z',
  });
  expect(byId(page)).not.toHaveProperty(stays);
  const [quiet] = await allPages({ singleEvents: true, syncToken: page?.nextSyncToken ?? '' });
  expect(quiet?.items).toEqual([]);
});

test('on some calendars a deleted event is nothing but its id', async () => {
  const id = google.calendar().add(at(1));
  const token = await fullSync();
  google.calendar().delete(id);
  google.tombstones('bare');
  const [page] = await allPages({ singleEvents: true, syncToken: token });
  expect(page?.items).toEqual([
    { kind: 'calendar#event', id, etag: expect.any(String), status: 'cancelled' },
  ]);
});

test('a change goes on being told until the last page was read', async () => {
  for (let day = 1; day <= 4; day++) google.calendar().add(at(day));
  const first = await client.events.list({ calendarId, singleEvents: true, maxResults: 3 });
  const late = google.calendar().add(at(9));
  const second = await client.events.list({
    calendarId,
    singleEvents: true,
    maxResults: 3,
    pageToken: first.data.nextPageToken ?? '',
  });
  const syncToken = second.data.nextSyncToken ?? '';
  const [page] = await allPages({ singleEvents: true, syncToken });
  expect(Object.keys(byId(page))).toEqual([late]);
});

test('what must not go with a sync token is refused', async () => {
  const syncToken = await fullSync();
  const list = (more: object) =>
    outcomeOf(client.events.list({ calendarId, singleEvents: true, syncToken, ...more }));
  const forbidden: object[] = [
    { timeMin: '2026-06-01T00:00:00Z' },
    { timeMax: '2026-06-01T00:00:00Z' },
    { updatedMin: '2026-06-01T00:00:00Z' },
    { orderBy: 'updated' },
    { q: 'Coupe' },
    { iCalUID: 'x' },
    { privateExtendedProperty: ['booking=bkg_1'] },
    { sharedExtendedProperty: ['booking=bkg_1'] },
    { showDeleted: false },
  ];
  for (const more of forbidden) expect(await list(more), JSON.stringify(more)).toBe('400 invalid');
  expect(await list({ singleEvents: false })).toBe('400 invalid');
  expect(await list({ maxResults: 10 })).toBe('ok');
});

test('an old sync token is answered with 410, and a new list brings a new one', async () => {
  const token = await fullSync();
  google.calendar().expireSyncTokens();
  expect(
    await outcomeOf(client.events.list({ calendarId, singleEvents: true, syncToken: token })),
  ).toBe('410 fullSyncRequired');
  const fresh = await fullSync();
  expect(
    await outcomeOf(client.events.list({ calendarId, singleEvents: true, syncToken: fresh })),
  ).toBe('ok');
});

test('a filtered list has no sync token, a list of a window has', async () => {
  const tokenOf = async (more: object) => {
    const { data } = await client.events.list({ calendarId, singleEvents: true, ...more });
    return data.nextSyncToken !== undefined;
  };
  expect(await tokenOf({ q: 'Coupe' })).toBe(false);
  expect(await tokenOf({ orderBy: 'startTime' })).toBe(false);
  expect(await tokenOf({ timeMin: '2026-06-01T00:00:00Z' })).toBe(true);
});

test('a window takes what begins before its end and ends after its start', async () => {
  const lea = google.calendar();
  const running = lea.add({ start: '2026-06-09T22:00:00Z', end: '2026-06-10T02:00:00Z' });
  const inside = lea.add(at(10));
  lea.add({ start: '2026-06-09T22:00:00Z', end: '2026-06-10T00:00:00Z' });
  lea.add({ start: '2026-06-11T00:00:00Z', end: '2026-06-11T01:00:00Z' });
  const allDay = lea.add({ start: '2026-06-10', end: '2026-06-11' });
  const { data } = await client.events.list({
    calendarId,
    singleEvents: true,
    orderBy: 'startTime',
    timeMin: '2026-06-10T00:00:00Z',
    timeMax: '2026-06-11T00:00:00Z',
  });
  expect(data.items?.map(({ id }) => id)).toEqual([running, allDay, inside]);
});

test('events are found by their private tags', async () => {
  const requestBody = {
    start: { dateTime: '2026-06-10T10:00:00Z' },
    end: { dateTime: '2026-06-10T11:00:00Z' },
    extendedProperties: { private: { booking: 'bkg_1' } },
  };
  await client.events.insert({ calendarId, requestBody });
  google.calendar().add(at(10));
  const found = async (tag: string) => {
    const { data } = await client.events.list({ calendarId, privateExtendedProperty: [tag] });
    return data.items?.length;
  };
  expect([await found('booking=bkg_1'), await found('booking=bkg_2')]).toEqual([1, 0]);
});

test('a partial answer has what was asked for', async () => {
  google.calendar().add(at(1));
  const { data } = await client.events.list({
    calendarId,
    fields: 'nextSyncToken,items(id,start/dateTime)',
  });
  expect(data).toEqual({
    nextSyncToken: expect.any(String),
    items: [{ id: expect.any(String), start: { dateTime: '2026-06-01T10:00:00Z' } }],
  });
});

async function fullSync(): Promise<string> {
  const pages = await allPages({ singleEvents: true });
  return pages.at(-1)?.nextSyncToken ?? '';
}

async function allPages(given: calendar_v3.Params$Resource$Events$List) {
  const pages: calendar_v3.Schema$Events[] = [];
  for (let pageToken: string | undefined; ;) {
    const { data } = await client.events.list({
      calendarId,
      ...given,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    pages.push(data);
    pageToken = data.nextPageToken ?? undefined;
    if (pageToken === undefined) return pages;
  }
}

function byId(page: calendar_v3.Schema$Events | undefined): Record<string, string> {
  return Object.fromEntries(
    (page?.items ?? []).map(({ id, status, start }) => [id ?? '', `${status} ${start?.dateTime}`]),
  );
}
