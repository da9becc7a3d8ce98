import { openStore } from '@bookingsaas/server/db/open-store';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { describe, test } from 'vitest';
import { startWorld } from '../../world/app.ts';
import { bookingBody } from '../../world/builders.ts';
import { emptyDatabase } from '../../world/databases.ts';
import { disagreements } from '../../world/google/agreement.ts';
import { openConnectedShop } from '../../world/google/connected-shop.ts';
import type { ConnectedShop } from '../../world/google/connected-shop.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google } from '../../world/google/start-google.ts';
import { startServerProcess } from '../../world/server-process.ts';
import type { ServerProcess } from '../../world/server-process.ts';

const IS_TORTURE = process.env['TORTURE_ROUNDS'] !== undefined;
const DAY_MS = 86_400_000;
// A delivery whose process died is taken up again when its minute is over.
const PATIENCE_MS = 120_000;

const MOMENTS = [
  ['sqlite', 'done'],
  ['postgres', 'arrived'],
] as const;
const MORE = [
  ['sqlite', 'arrived'],
  ['postgres', 'done'],
] as const;

// In-process deaths are told in crash.test.ts; here the process is a real one, and so is the minute.
describe.concurrent('a process that is killed', { timeout: PATIENCE_MS + 60_000 }, () => {
  test.for(IS_TORTURE ? [...MOMENTS, ...MORE] : MOMENTS)(
    'on %s, when its insert has %s at Google, leaves one event',
    async ([dialect, phase], { expect }) => {
      const database = await emptyDatabase(dialect);
      const store = await openStore({ url: database.url });
      await store.migrate();
      const clock = { now: () => Date.now(), set: () => {}, advanceMin: () => {} };
      const google = await startGoogle({ clock });
      const world = startWorld({ store, clock, env: google.env });
      const shop = await openConnectedShop(world, google);
      const first = await startServerProcess(database.url, google.env);
      const isDead = killedAt(google, first, phase);
      expect((await book(first, shop)).status).toBe(201);
      await isDead;
      const second = await startServerProcess(database.url, google.env);
      try {
        await expect
          .poll(() => undelivered(shop), { timeout: PATIENCE_MS, interval: 1_000 })
          .toEqual([]);
        expect(await found(store, shop, google)).toEqual([]);
        expect(google.calendar().events()).toHaveLength(1);
        expect(google.count('events.insert')).toBe(2);
      } finally {
        await second.stop();
        await google.stop();
        await store.close();
        database.remove();
      }
    },
  );
});

function killedAt(google: Google, server: ServerProcess, phase: 'arrived' | 'done'): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  google.intercept(async (name, when) => {
    if (name !== 'events.insert' || when !== phase) return;
    google.intercept(null);
    await server.kill();
    resolve();
  });
  return promise;
}

function book(server: ServerProcess, { widgetKey, service }: ConnectedShop): Promise<Response> {
  const day = Math.ceil(Date.now() / DAY_MS) * DAY_MS + 10 * DAY_MS;
  return fetch(`${server.origin}/api/v1/widgets/${widgetKey}/bookings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(bookingBody(service, new Date(day + 10 * 3_600_000).toISOString())),
  });
}

async function undelivered(shop: ConnectedShop): Promise<string[]> {
  const rows = (await shop.outbox()).filter(({ kind }) => kind === 'google.write');
  return rows.filter(({ state }) => state !== 'sent').map(({ kind, state }) => `${kind} ${state}`);
}

function found(store: OpenedStore, shop: ConnectedShop, google: Google): Promise<string[]> {
  const range = { start: Date.now(), end: Date.now() + 60 * DAY_MS };
  return disagreements({ store, shop, google, range });
}
