import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createTestClock } from '../../world/clock.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google } from '../../world/google/start-google.ts';
import { connectedClient, outcomeOf } from './real-client.ts';
import type { RealClient } from './real-client.ts';

const calendarId = 'primary';
const ADDRESS = 'https://book.example.com/api/integrations/google/webhook';
const TEN = { start: '2026-06-10T10:00:00Z', end: '2026-06-10T11:00:00Z' };

let clock: ReturnType<typeof createTestClock>;
let google: Google;
let client: RealClient;
let listener: Server;
let heard: IncomingHttpHeaders[];
beforeEach(async () => {
  heard = [];
  listener = createServer((request, response) => {
    heard.push(request.headers);
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  clock = createTestClock('2026-06-01T08:00:00Z');
  google = await startGoogle({
    clock,
    routePush: (wanted) => `http://127.0.0.1:${port}${new URL(wanted).pathname}`,
  });
  client = connectedClient(google, { through: inject('googleContract') });
});
afterEach(async () => {
  await google.stop();
  listener.closeAllConnections();
  await new Promise((resolve) => listener.close(resolve));
});

test('a channel says sync first, then exists for every change, without a body', async () => {
  const { data } = await watch('channel-1', { token: 'secret-token' });
  expect(data).toMatchObject({ id: 'channel-1', token: 'secret-token' });
  expect(Number(data.expiration)).toBe(clock.now() + 7 * 86_400_000);
  google.calendar().add(TEN);
  await google.pushed();
  expect(heard.map((headers) => headers['x-goog-resource-state'])).toEqual(['sync', 'exists']);
  expect(heard[1]).toMatchObject({
    'x-goog-channel-id': 'channel-1',
    'x-goog-channel-token': 'secret-token',
    'x-goog-resource-id': data.resourceId,
    'x-goog-message-number': '2',
    'content-length': '0',
  });
});

test('a stopped channel and one past its end say nothing more', async () => {
  const { data } = await watch('channel-1');
  const stop = (resourceId: string) =>
    outcomeOf(client.api.channels.stop({ requestBody: { id: 'channel-1', resourceId } }));
  expect(await stop('of something else')).toBe('404 notFound');
  expect(await stop(data.resourceId ?? '')).toBe('ok');
  await watch('channel-2', { params: { ttl: '3600' } });
  expect(google.channels().map(({ id }) => id)).toEqual(['channel-2']);
  clock.advanceMin(60);
  google.calendar().add(TEN);
  await google.pushed();
  expect(heard.map((headers) => headers['x-goog-resource-state'])).toEqual(['sync', 'sync']);
  expect(google.channels()).toEqual([]);
});

test('a channel needs an address with HTTPS, an id of its own, and a calendar that allows it', async () => {
  expect(await outcomeOf(watch('channel-1', { address: 'http://book.example.com/' }))).toBe(
    '400 push.webhookUrlNotHttps',
  );
  expect(await outcomeOf(watch('channel-1'))).toBe('ok');
  expect(await outcomeOf(watch('channel-1'))).toBe('400 channelIdNotUnique');
  expect(await outcomeOf(watch('x'.repeat(65)))).toBe('400 invalid');
  expect(await outcomeOf(watch('channel-3', { token: 'x'.repeat(257) }))).toBe('400 invalid');
  google.addCalendar('lea@example.net', { id: 'holidays@example.net', refusesPush: true });
  const refused = client.events.watch({
    calendarId: 'holidays@example.net',
    requestBody: { id: 'channel-4', type: 'web_hook', address: ADDRESS },
  });
  expect(await outcomeOf(refused)).toBe('400 pushNotSupportedForRequestedResource');
});

test('some messages get lost', async () => {
  await watch('channel-1');
  google.fail('push', 'cut', { times: 1 });
  google.calendar().add(TEN);
  google.calendar().add(TEN);
  await google.pushed();
  expect(heard.map((headers) => headers['x-goog-message-number'])).toEqual(['1', '3']);
});

function watch(id: string, more: object = {}) {
  return client.events.watch({
    calendarId,
    requestBody: { id, type: 'web_hook', address: ADDRESS, ...more },
  });
}
