import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openStore } from '@bookingsaas/server/db/open-store';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import Database from 'better-sqlite3';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import type { BenchRow } from './bench-row.ts';

const GROUP = 'Calendar files';
const BOOKINGS = 100_000;
const HOUR_MS = 3_600_000;

/** Whether the length of a calendar file costs memory, and what a program pays that has it already. */
export async function rows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ics-'));
  const file = join(folder, 'db.sqlite');
  const store = await openStore({ url: file });
  try {
    await store.migrate();
    const world = startWorld({ store });
    const shop = await openShop(world);
    await shop.book('2026-06-10T10:00:00Z');
    multiply(file, BOOKINGS);
    return [...(await exportRows(world, shop)), ...(await feedRows(world, shop))];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies the one booking there is, an hour later each: booking them over HTTP would take an hour. */
function multiply(file: string, count: number): void {
  const database = new Database(file);
  // @NOTE SQLite names the columns.
  const columns = (database.pragma('table_info(bookings)') as { name: string }[]).map(
    ({ name }) => name,
  );
  const values = columns.map((name) => {
    if (name === 'id' || name === 'token_hash') return `${name} || n.value`;
    return /_(?:start|end|at)$/u.test(name) && !/expires|created|updated|erased/u.test(name)
      ? `${name} + n.value * ${HOUR_MS}`
      : name;
  });
  database.exec(`
    insert into bookings (${columns.join(', ')})
    with recursive n(value) as (select 1 union all select value + 1 from n where value < ${count - 1})
    select ${values.join(', ')} from bookings, n`);
  database.close();
}

async function exportRows(world: World, shop: Shop): Promise<BenchRow[]> {
  const { secret } = await createApiKey(world.core, shop.businessId, {
    name: 'bench',
    scopes: ['read'],
  });
  const startedAt = performance.now();
  const answer = await world.app.request('/api/integrations/outlook/export', {
    headers: { Authorization: `Bearer ${secret}` },
  });
  const { events, bytes, growth, looks } = await readThrough(answer);
  const seconds = (performance.now() - startedAt) / 1000;
  if (events !== BOOKINGS) throw new Error(`${events} of ${BOOKINGS} bookings came`);
  return [
    row(`memory growth over ${BOOKINGS.toLocaleString('en')} bookings`, growth, {
      unit: 'MB',
      goal: 8,
      note: `${looks} looks at the heap, collected before each; the file has ${Math.round(bytes / 1024 ** 2)} MB`,
    }),
    row(`memory growth to size of the file`, growth / (bytes / 1024 ** 2), {
      unit: '× file',
      goal: 0.1,
    }),
    row('bookings written a second', events / seconds, { unit: '/s' }),
  ];
}

async function feedRows(world: World, shop: Shop): Promise<BenchRow[]> {
  const made = await shop.owner('POST', `/staff/${shop.people['A'] ?? ''}/feeds`, {});
  const path = new URL(String(Reflect.get(made.json, 'url'))).pathname;
  const fullAt = performance.now();
  const full = await world.app.request(path);
  const { growth } = await readThrough(full);
  const fullMs = performance.now() - fullAt;
  const headers = { 'If-None-Match': full.headers.get('ETag') ?? '' };
  const times: number[] = [];
  for (let count = 0; count < 50; count += 1) {
    const startedAt = performance.now();
    const { status } = await world.app.request(path, { headers });
    times.push(performance.now() - startedAt);
    if (status !== 304) throw new Error(`A known feed answered ${status}`);
  }
  const median = times.toSorted((one, other) => one - other)[25] ?? 0;
  return [
    row('memory growth over the same in a feed', growth, { unit: 'MB', goal: 8 }),
    row('a feed that did not change', median, {
      unit: 'ms',
      note: `the same is sent whole in ${(fullMs / 1000).toFixed(1)} s`,
    }),
  ];
}

interface Reading {
  readonly events: number;
  readonly bytes: number;
  /** Of the heap, from the tenth piece to its height; MB. */
  readonly growth: number;
  readonly looks: number;
}

async function readThrough(answer: Response): Promise<Reading> {
  const heap: number[] = [];
  let events = 0;
  let bytes = 0;
  let pieces = 0;
  const decoder = new TextDecoder();
  for await (const piece of answer.body ?? []) {
    pieces += 1;
    bytes += piece.byteLength;
    events += decoder.decode(piece, { stream: true }).split('BEGIN:VEVENT').length - 1;
    if (pieces % 50 === 10) heap.push(heapInUse());
  }
  const [first = 0, ...later] = heap;
  return {
    events,
    bytes,
    growth: Math.max(0, ...later.map((mb) => mb - first)),
    looks: heap.length,
  };
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

function row(
  name: string,
  value: number,
  { unit, goal, note }: { unit: string; goal?: number; note?: string },
): BenchRow {
  const rounded = Math.round(value * 1000) / 1000;
  return {
    group: GROUP,
    name,
    value: rounded,
    unit,
    ...(goal === undefined ? {} : { goal, ok: rounded <= goal }),
    ...(note === undefined ? {} : { note }),
  };
}
