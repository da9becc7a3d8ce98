import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openStore } from '@bookingsaas/server/db/open-store';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { createTestClock } from '../world/clock.ts';
import { openConnectedShop } from '../world/google/connected-shop.ts';
import type { ConnectedShop } from '../world/google/connected-shop.ts';
import { startGoogle } from '../world/google/start-google.ts';
import type { Google } from '../world/google/start-google.ts';
import type { BenchRow } from './bench-row.ts';

const GROUP = 'Google Calendar';
const EVENTS = 50_000;
const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 5, 1, 8);

interface Bench {
  readonly world: World;
  readonly google: Google;
  readonly shop: ConnectedShop;
  readonly writes: { count: number };
}

/** What looking at a calendar costs, and what a visitor waits for; against a Google of this process. */
export async function rows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-google-'));
  const store = await openStore({ url: join(folder, 'db.sqlite') });
  const clock = createTestClock(new Date(NOW).toISOString());
  const google = await startGoogle({ clock, horizonDays: 30 });
  try {
    await store.migrate();
    const writes = { count: 0 };
    const world = startWorld({ store: counting(store, writes), clock, env: google.env });
    const shop = await openConnectedShop(world, google, { service: { horizonDays: 60 } });
    const bench = { world, google, shop, writes };
    return [
      ...(await bookingRows(bench)),
      ...(await listingRows(bench)),
      ...(await quietRows(bench)),
    ];
  } finally {
    await google.stop();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function counting(store: OpenedStore, writes: { count: number }): OpenedStore {
  return {
    ...store,
    write(work) {
      writes.count += 1;
      return store.write(work);
    },
  };
}

/** A visitor waits for one look at most, and that look for a second at most. */
async function bookingRows({ world, google, shop }: Bench): Promise<BenchRow[]> {
  const plain = await openShop(world);
  const without = await median(plain, 12);
  google.forgetCalls();
  const looked = await median(shop, 12);
  const requests = google.count() / 12;
  google.fail('events.list', 'hang');
  const hanging = await timeToBook(shop, 15);
  google.heal();
  return [
    row('requests to Google before a booking', requests, { unit: '', goal: 1 }),
    row('a booking when Google answers', looked, {
      unit: 'ms',
      note: `${without.toFixed(1)} ms without a connection`,
    }),
    row('a booking when Google hangs', hanging, { unit: 'ms', goal: 1_150 }),
  ];
}

async function median(shop: Shop, count: number): Promise<number> {
  const times: number[] = [];
  for (let day = 1; day <= count; day += 1) times.push(await timeToBook(shop, day));
  return times.toSorted((one, other) => one - other)[Math.floor(count / 2)] ?? 0;
}

async function timeToBook(shop: Shop, day: number): Promise<number> {
  const start = new Date(NOW + day * 24 * HOUR_MS + 2 * HOUR_MS).toISOString();
  const startedAt = performance.now();
  const { status, text } = await shop.book(start);
  if (status !== 201) throw new Error(`Not booked: ${text}`);
  return performance.now() - startedAt;
}

/** Every event of a long calendar, page by page: what stays in memory must not grow with the pages. */
async function listingRows({ world, google, shop }: Bench): Promise<BenchRow[]> {
  for (let number = 0; number < EVENTS; number += 1) {
    const start = new Date(NOW + number * HOUR_MS);
    const end = new Date(start.getTime() + HOUR_MS / 2);
    google.calendar().add({ start: start.toISOString(), end: end.toISOString() });
  }
  google.forgetCalls();
  const heap: number[] = [];
  google.intercept((name, phase) => {
    if (name === 'events.list' && phase === 'arrived' && google.calls.length % 10 === 2) {
      heap.push(heapInUse());
    }
  });
  const startedAt = performance.now();
  const outcome = await world.calendars.sync.syncNow(shop.calendarId);
  const seconds = (performance.now() - startedAt) / 1000;
  google.intercept(null);
  const { busy } = await world.store.read.calendarEvents.counts(shop.calendarId);
  if (outcome.ended !== 'changed' || busy !== EVENTS) {
    throw new Error(`Only ${busy} of ${EVENTS} events are known: ${JSON.stringify(outcome)}`);
  }
  const [first = 0, ...later] = heap;
  const growth = Math.max(...later) - first;
  const note = `${heap.length} looks, after ${google.count('events.list')} pages; collected before each`;
  return [
    row(`memory growth over ${EVENTS.toLocaleString('en')} events`, growth, {
      unit: 'MB',
      goal: 8,
      note,
    }),
    row(`first listing of ${EVENTS.toLocaleString('en')} events`, seconds, { unit: 's' }),
  ];
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

async function quietRows({ world, google, shop, writes }: Bench): Promise<BenchRow[]> {
  await world.calendars.sync.syncNow(shop.calendarId);
  google.forgetCalls();
  writes.count = 0;
  const startedAt = performance.now();
  const { ended } = await world.calendars.sync.syncNow(shop.calendarId);
  if (ended !== 'same') throw new Error(`Something changed: ${ended}`);
  return [
    row('requests of a look without changes', google.count(), { unit: '', goal: 1 }),
    row('writes of a look without changes', writes.count, { unit: '', goal: 0 }),
    row('a look without changes', performance.now() - startedAt, { unit: 'ms' }),
  ];
}

function row(
  name: string,
  value: number,
  { unit, goal, note }: { unit: string; goal?: number; note?: string },
): BenchRow {
  const rounded = Math.round(value * 10) / 10;
  return {
    group: GROUP,
    name,
    value: rounded,
    unit,
    ...(goal === undefined ? {} : { goal, ok: rounded <= goal }),
    ...(note === undefined ? {} : { note }),
  };
}
