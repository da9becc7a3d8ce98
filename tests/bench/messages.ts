import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '@bookingsaas/server/db/open-store';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { messageOrder } from '@bookingsaas/server/usecases/messages/message-order';
import { freeMessage } from '@bookingsaas/server/usecases/messages/free-message';
import type { Message } from '@bookingsaas/server/ports/messages';
import { startWorld } from '../world/app.ts';
import { bookingBody } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { startServerProcess } from '../world/server-process.ts';
import type { ServerProcess } from '../world/server-process.ts';
import { accountOn } from '../world/twilio/account.ts';
import { changeSettings, openTextShop } from '../world/twilio/text-shop.ts';
import type { BenchRow } from './bench-row.ts';

const GROUP = 'messages';
const REMINDERS = 10_000;
const BOOKINGS_REMINDED = 200;
// Five times what an account is handed by default.
const PER_SECOND = 50;
const ROUNDS = 800;
const BETWEEN_MS = 20;
const PEOPLE = 40;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface Side {
  readonly store: OpenedStore;
  readonly shop: Shop;
  readonly server: ServerProcess;
  readonly tookMs: number[];
  end(): Promise<void>;
}

/**
 * Two servers in processes of their own are asked in turns: one hands over reminders at the provider's pace, the other
 * has nothing to do. What else the machine does falls on both.
 */
export async function rows(): Promise<BenchRow[]> {
  const twilio = await startAccepting();
  const busy = await openSide(twilio, REMINDERS);
  const idle = await openSide(twilio, 0);
  try {
    await warmUp([busy, idle]);
    const sentBefore = await twilio.accepted();
    const begunAt = performance.now();
    const times = slots();
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = times.next().value;
      for (const side of round % 2 === 0 ? [busy, idle] : [idle, busy]) await book(side, start);
      await wait(BETWEEN_MS);
    }
    const sent = await allOf(twilio);
    const seconds = (performance.now() - begunAt) / 1_000;
    const rate = (sent - sentBefore) / seconds;
    return rowsOf({ busy: busy.tookMs, idle: idle.tookMs, rate, sent });
  } finally {
    await busy.end();
    await idle.end();
    twilio.stop();
  }
}

/** Waits for the last, though not for ever; how many went. */
async function allOf(twilio: Accepting): Promise<number> {
  const patience = (2 * REMINDERS) / PER_SECOND;
  for (let seconds = 0; seconds < 2 * patience; seconds += 1) {
    if ((await twilio.accepted()) >= REMINDERS) break;
    await wait(500);
  }
  return twilio.accepted();
}

function rowsOf({
  busy,
  idle,
  rate,
  sent,
}: {
  busy: readonly number[];
  idle: readonly number[];
  rate: number;
  sent: number;
}): BenchRow[] {
  const ratio = quantile(busy, 0.5) / quantile(idle, 0.5);
  const slowest = quantile(busy, 0.95) / quantile(idle, 0.95);
  const of = `${REMINDERS} reminders are due`;
  return [
    {
      group: GROUP,
      name: `a booking while ${of}`,
      value: ratio,
      unit: '× idle',
      goal: 1.1,
      ok: ratio <= 1.1,
      note: `median ${quantile(busy, 0.5).toFixed(1)} ms beside ${quantile(idle, 0.5).toFixed(1)} ms; slowest twentieth ${slowest.toFixed(2)} ×`,
    },
    {
      group: GROUP,
      name: 'texts handed over',
      value: rate / PER_SECOND,
      unit: '× the pace',
      goal: 0.95,
      ok: sent === REMINDERS && rate >= 0.95 * PER_SECOND && rate <= 1.05 * PER_SECOND,
      note: `${rate.toFixed(1)} a second of ${PER_SECOND}, all ${sent} of them`,
    },
  ];
}

interface Accepting {
  readonly env: Readonly<Record<string, string>>;
  accepted(): Promise<number>;
  stop(): void;
}

async function startAccepting(): Promise<Accepting> {
  const child = fork(join(import.meta.dirname, 'load', 'accepts-texts.ts'));
  const [port]: unknown[] = await once(child, 'message');
  const url = `http://127.0.0.1:${String(port)}`;
  const account = accountOn(Number(port));
  return {
    env: {
      TWILIO_API_ROOT_URL: url,
      TWILIO_ACCOUNT_SID: account.sid,
      TWILIO_AUTH_TOKEN: account.authToken,
      TWILIO_SMS_FROM: account.sms,
    },
    accepted: async () => Number(await (await fetch(url)).text()),
    stop: () => void child.kill(),
  };
}

async function openSide(twilio: Accepting, reminders: number): Promise<Side> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-messages-'));
  const url = `sqlite:${join(folder, 'db.sqlite')}`;
  const store = await openStore({ url });
  await store.migrate();
  const env = { ...twilio.env, TWILIO_MESSAGES_PER_SECOND: String(PER_SECOND) };
  const world = startWorld({
    store,
    clock: { now: () => Date.now(), set: () => {}, advanceMin: () => {} },
    env,
  });
  const people = Array.from({ length: PEOPLE }, (_, index) => `P${index}`);
  const shop = await openTextShop(world, { people, hours: [['00:00', '24:00']] }, '');
  await changeSettings(shop, {
    visitor: {},
    limits: { perDay: 100_000, perNumberPerDay: 1_000, perWidgetPerDay: 100_000 },
  });
  if (reminders > 0) await planReminders({ store, shop, world }, reminders);
  const server = await startServerProcess(url, env);
  return {
    store,
    shop,
    server,
    tookMs: [],
    async end() {
      await server.kill();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Due now, each to a number of its own. */
async function planReminders(
  { store, shop, world }: { store: OpenedStore; shop: Shop; world: ReturnType<typeof startWorld> },
  count: number,
): Promise<void> {
  const day = Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS;
  for (let each = 0; each < BOOKINGS_REMINDED; each += 1) {
    const start = new Date(day + Math.floor(each / PEOPLE) * HOUR_MS).toISOString();
    const answer = await shop.book(start, { with: { locale: 'fr' } });
    if (answer.status !== 201) throw new Error(`Not booked: ${answer.text}`);
  }
  await world.outbox.drain();
  const bookings = await shop.bookings();
  const now = Date.now();
  const messages = Array.from({ length: count }, (_, index): Message => {
    const booking = bookings[index % bookings.length];
    const base = freeMessage({
      id: `msg_bench_${index}`,
      businessId: shop.businessId,
      moment: 'test',
      channel: 'sms',
      to: `+336${String(20_000_000 + index)}`,
      locale: 'fr',
      body: '',
      at: now,
      expiresAt: now + HOUR_MS,
    });
    return { ...base, moment: 'reminder', bookingId: booking?.id ?? null, body: null };
  });
  for (let from = 0; from < count; from += 500) {
    await store.write(async (tx) => {
      const some = messages.slice(from, from + 500);
      for (const message of some) await tx.messages.add(message);
      const orders = some.map((message) => messageOrder(world.core.secrets, message));
      await tx.outbox.add(orders, now);
    });
  }
}

async function warmUp(sides: readonly Side[]): Promise<void> {
  const day = Math.ceil(Date.now() / DAY_MS) * DAY_MS + 5 * DAY_MS;
  for (let each = 0; each < PEOPLE; each += 1) {
    for (const side of sides) await book(side, new Date(day).toISOString());
  }
  for (const side of sides) side.tookMs.length = 0;
}

async function book({ server, shop, tookMs }: Side, start: string): Promise<void> {
  const body = JSON.stringify(bookingBody(shop.service, start));
  const begunAt = performance.now();
  const response = await fetch(`${server.origin}/api/v1/widgets/${shop.widgetKey}/bookings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  const said = await response.text();
  tookMs.push(performance.now() - begunAt);
  if (response.status !== 201) throw new Error(`Not booked: ${response.status} ${said}`);
}

function* slots(): Generator<string, never> {
  for (let at = Math.ceil(Date.now() / DAY_MS) * DAY_MS + 10 * DAY_MS; ; at += HOUR_MS) {
    for (let person = 0; person < PEOPLE; person += 1) yield new Date(at).toISOString();
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
