import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createTestClock } from '../../world/clock.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google, GoogleFacts } from '../../world/google/start-google.ts';
import { connectedClient, outcomeOf } from './real-client.ts';
import type { RealClient } from './real-client.ts';

const calendarId = 'primary';
const WEEKLY = {
  start: '2026-06-10T10:00:00+02:00',
  end: '2026-06-10T11:00:00+02:00',
  rule: 'RRULE:FREQ=WEEKLY;COUNT=4',
};

let google: Google;
let client: RealClient;
beforeEach(async () => {
  await open({});
});
afterEach(() => google.stop());

test('a series is listed as its instances, or as itself', async () => {
  const id = google.calendar().add(WEEKLY);
  expect(await starts()).toEqual([
    '2026-06-10T10:00:00+02:00',
    '2026-06-17T10:00:00+02:00',
    '2026-06-24T10:00:00+02:00',
    '2026-07-01T10:00:00+02:00',
  ]);
  const { data } = await client.events.list({ calendarId, singleEvents: false });
  expect(data.items).toMatchObject([{ id, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'] }]);
  const instances = await client.events.instances({ calendarId, eventId: id });
  expect(instances.data.items?.map((one) => one.id)).toEqual(google.calendar().instances(id));
  expect(instances.data.items?.[1]).toMatchObject({
    id: `${id}_20260617T080000Z`,
    recurringEventId: id,
    originalStartTime: { dateTime: '2026-06-17T10:00:00+02:00' },
  });
});

test('a series keeps its wall time when clocks change', async () => {
  google.calendar().add({
    start: '2026-10-24T09:00:00+02:00',
    end: '2026-10-24T10:00:00+02:00',
    rule: 'RRULE:FREQ=DAILY;COUNT=3',
  });
  expect(await starts()).toEqual([
    '2026-10-24T09:00:00+02:00',
    '2026-10-25T09:00:00+01:00',
    '2026-10-26T09:00:00+01:00',
  ]);
});

test('weekdays, intervals, ends and skipped dates are understood', async () => {
  google.calendar().add({
    start: '2026-06-08',
    end: '2026-06-09',
    rule: 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20260630',
    with: { recurrence: undefined },
  });
  const { data } = await client.events.list({ calendarId, singleEvents: true });
  expect(data.items?.map((one) => one.start?.date)).toEqual([
    '2026-06-08',
    '2026-06-10',
    '2026-06-22',
    '2026-06-24',
  ]);
  google.calendar().change(google.calendar().events()[0]?.id ?? '', {
    recurrence: ['RRULE:FREQ=DAILY;COUNT=4', 'EXDATE;VALUE=DATE:20260609,20260610'],
  });
  const again = await client.events.list({ calendarId, singleEvents: true });
  expect(again.data.items?.map((one) => one.start?.date)).toEqual(['2026-06-08', '2026-06-11']);
});

test('one instance is moved and another cancelled, and both are told by the sync token', async () => {
  const lea = google.calendar();
  const series = lea.add(WEEKLY);
  const [, second = '', third = ''] = lea.instances(series);
  const before = await client.events.list({ calendarId, singleEvents: true });
  lea.move(second, { start: '2026-06-18T15:00:00+02:00', end: '2026-06-18T16:00:00+02:00' });
  lea.delete(third);
  expect(await starts()).toEqual([
    '2026-06-10T10:00:00+02:00',
    '2026-06-18T15:00:00+02:00',
    '2026-07-01T10:00:00+02:00',
  ]);
  const { data } = await client.events.list({
    calendarId,
    singleEvents: true,
    syncToken: before.data.nextSyncToken ?? '',
  });
  expect(data.items).toMatchObject([
    {
      id: second,
      status: 'confirmed',
      originalStartTime: { dateTime: '2026-06-17T10:00:00+02:00' },
    },
    { id: third, status: 'cancelled', recurringEventId: series },
  ]);
});

test('a series that is cut short or deleted leaves a tombstone for each instance it had', async () => {
  const lea = google.calendar();
  const series = lea.add(WEEKLY);
  const [first, second, third, fourth] = lea.instances(series);
  const before = await client.events.list({ calendarId, singleEvents: true });
  lea.change(series, { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
  const cut = await client.events.list({
    calendarId,
    singleEvents: true,
    syncToken: before.data.nextSyncToken ?? '',
  });
  expect(statuses(cut.data.items)).toEqual({
    [first ?? '']: 'confirmed',
    [second ?? '']: 'confirmed',
    [third ?? '']: 'cancelled',
    [fourth ?? '']: 'cancelled',
  });
  lea.delete(series);
  const gone = await client.events.list({
    calendarId,
    singleEvents: true,
    syncToken: cut.data.nextSyncToken ?? '',
  });
  expect(statuses(gone.data.items)).toEqual({
    [first ?? '']: 'cancelled',
    [second ?? '']: 'cancelled',
  });
  expect(await starts()).toEqual([]);
});

test('an endless series is expanded to a horizon', async () => {
  await google.stop();
  await open({ horizonDays: 30 });
  google.calendar().add({ ...WEEKLY, rule: 'RRULE:FREQ=WEEKLY' });
  expect(await starts()).toHaveLength(3);
  const { data } = await client.events.list({
    calendarId,
    singleEvents: true,
    timeMin: '2027-06-01T00:00:00Z',
    timeMax: '2027-06-20T00:00:00Z',
  });
  expect(data.items).toHaveLength(3);
});

test('an instance is read, changed and deleted by its own id', async () => {
  const series = google.calendar().add(WEEKLY);
  const eventId = google.calendar().instances(series)[1] ?? '';
  const { data } = await client.events.patch({
    calendarId,
    eventId,
    requestBody: { summary: 'Earlier' },
  });
  expect(data).toMatchObject({ id: eventId, summary: 'Earlier', recurringEventId: series });
  expect(await outcomeOf(client.events.delete({ calendarId, eventId }))).toBe('ok');
  expect(await outcomeOf(client.events.delete({ calendarId, eventId }))).toBe('410 deleted');
  const shown = await client.events.instances({ calendarId, eventId: series });
  expect(shown.data.items).toHaveLength(3);
  const all = await client.events.instances({ calendarId, eventId: series, showDeleted: true });
  expect(all.data.items).toHaveLength(4);
});

async function open(more: Partial<GoogleFacts>): Promise<void> {
  google = await startGoogle({
    clock: createTestClock('2026-06-01T08:00:00Z'),
    accounts: [{ email: 'lea@example.net', timeZone: 'Europe/Paris' }],
    ...more,
  });
  client = connectedClient(google, { through: inject('googleContract') });
}

async function starts(): Promise<(string | null | undefined)[] | undefined> {
  const { data } = await client.events.list({
    calendarId,
    singleEvents: true,
    orderBy: 'startTime',
  });
  return data.items?.map(({ start }) => start?.dateTime);
}

function statuses(items: { id?: string | null; status?: string | null }[] = []) {
  return Object.fromEntries(items.map(({ id, status }) => [id ?? '', status]));
}
