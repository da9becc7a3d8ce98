import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestClock } from '../../world/clock.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google, Trouble } from '../../world/google/start-google.ts';
import { connectedClient, outcomeOf } from './real-client.ts';

const calendarId = 'primary';
const TEN = {
  start: { dateTime: '2026-06-10T10:00:00Z' },
  end: { dateTime: '2026-06-10T11:00:00Z' },
};

let google: Google;
beforeEach(async () => {
  google = await startGoogle({ clock: createTestClock('2026-06-01T08:00:00Z'), seed: 7 });
});
afterEach(() => google.stop());

const seen: readonly [Trouble, string | RegExp][] = [
  [403, '403 rateLimitExceeded'],
  [404, '404 notFound'],
  [410, '410 fullSyncRequired'],
  [429, '429 rateLimitExceeded'],
  [500, '500 backendError'],
  [503, '503 backendError'],
  ['cut', /^no answer/u],
  ['hang', /^no answer/u],
  ['lost', /^no answer/u],
];

for (const [trouble, expected] of seen) {
  test(`the real client sees ${trouble} as ${String(expected)}`, async () => {
    const client = connectedClient(google, { knowsExpiry: true });
    google.fail('events.list', trouble, { times: 1 });
    expect(await outcomeOf(client.events.list({ calendarId }))).toMatch(expected);
    expect(await outcomeOf(client.events.list({ calendarId }))).toBe('ok');
  });
}

test('a 401 makes a client that stored no expiry refresh its token and ask again', async () => {
  const client = connectedClient(google);
  google.fail('events.list', 401, { times: 1 });
  expect(await outcomeOf(client.events.list({ calendarId }))).toBe('ok');
  expect(google.count('oauth.token')).toBe(1);
});

test('an answer that is no JSON is not taken for a list', async () => {
  const client = connectedClient(google);
  google.fail('events.list', 'garbage', { times: 1 });
  const { data } = await client.events.list({ calendarId });
  expect(data.items).toBeUndefined();
});

test('a lost answer leaves the event made, and the same insert again is a duplicate', async () => {
  const client = connectedClient(google);
  google.fail('events.insert', 'lost', { times: 1 });
  const insert = () =>
    outcomeOf(client.events.insert({ calendarId, requestBody: { ...TEN, id: 'booking0001' } }));
  expect(await insert()).toMatch(/^no answer/u);
  expect(await insert()).toBe('409 duplicate');
  expect(google.calendar().events()).toHaveLength(1);
});

test('the client repeats reading by itself and never repeats making', async () => {
  const client = connectedClient(google, { retry: true });
  google.fail('events.list', 503, { times: 1 });
  expect(await outcomeOf(client.events.list({ calendarId }))).toBe('ok');
  expect(google.count('events.list')).toBe(2);
  google.fail('events.insert', 503, { times: 1 });
  expect(await outcomeOf(client.events.insert({ calendarId, requestBody: TEN }))).toBe(
    '503 backendError',
  );
  expect(google.count('events.insert')).toBe(1);
});

test('a fault comes after so many requests, to one method, or by chance that repeats', async () => {
  const client = connectedClient(google);
  google.fail('events.get', 500, { after: 1, times: 1 });
  google.calendar().add({ id: 'private01', start: TEN.start.dateTime, end: TEN.end.dateTime });
  const get = () => outcomeOf(client.events.get({ calendarId, eventId: 'private01' }));
  expect([await get(), await get(), await get()]).toEqual(['ok', '500 backendError', 'ok']);

  const drawn = async () => {
    const other = await startGoogle({ clock: createTestClock('2026-06-01T08:00:00Z'), seed: 7 });
    other.fail('events.*', 503, { probability: 0.5 });
    const asking = connectedClient(other);
    const outcomes: string[] = [];
    for (let round = 0; round < 12; round++)
      outcomes.push(await outcomeOf(asking.events.list({ calendarId })));
    await other.stop();
    return outcomes;
  };
  const once = await drawn();
  expect(new Set(once)).toEqual(new Set(['ok', '503 backendError']));
  expect(await drawn()).toEqual(once);
});

test('a listener stands where a request arrives and where it was carried out', async () => {
  const client = connectedClient(google);
  const told: string[] = [];
  google.intercept((name, phase) => {
    told.push(`${name} ${phase}, ${google.calendar().events().length} events`);
  });
  await client.events.insert({ calendarId, requestBody: TEN });
  expect(told).toEqual(['events.insert arrived, 0 events', 'events.insert done, 1 events']);
});
