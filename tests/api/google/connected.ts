import { afterEach, beforeEach, expect } from 'vitest';
import type { Booking } from '@bookingsaas/server/domain/bookings/types';
import type { CalendarConflict } from '@bookingsaas/server/ports/calendar-conflicts';
import { connectAccount } from '@bookingsaas/server/usecases/connections/connect-account';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import type { SyncOutcome } from '@bookingsaas/server/usecases/calendar-sync/calendar-sync';
import { startWorld } from '../../world/app.ts';
import type { Answer, World } from '../../world/app.ts';
import { createTestClock } from '../../world/clock.ts';
import type { TestClock } from '../../world/clock.ts';
import { onEachDatabase } from '../../world/databases.ts';
import type { TestDatabase } from '../../world/databases.ts';
import { openConnectedShop } from '../../world/google/connected-shop.ts';
import type { ConnectedShop } from '../../world/google/connected-shop.ts';
import type { EventResource } from '../../world/google/event-types.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google, GoogleFacts } from '../../world/google/start-google.ts';

export const DAY = '2026-06-10';

/** An instant of the day the stories are about. */
export function at(time: string): string {
  return `${DAY}T${time}:00Z`;
}

/** What every story has: it is made anew before each. */
export interface Connected {
  readonly clock: TestClock;
  readonly google: Google;
  readonly world: World;
  readonly shop: ConnectedShop;
  /** Looks at the calendar now. */
  look(): Promise<SyncOutcome>;
  /** Delivers what is in the outbox. */
  deliver(): Promise<void>;
  /** Everything about Google that comes round by the clock. */
  work(): Promise<void>;
  events(): EventResource[];
  conflicts(): Promise<CalendarConflict[]>;
  /** A visitor books, and Google is told. */
  booked(time?: string): Promise<Answer>;
  stored(answer: Answer): Promise<Booking>;
  set(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** The owner's API, below `/api/integrations/google`. */
  integration(path: string, body: unknown): Promise<Answer>;
}

export interface ConnectedFacts extends Pick<GoogleFacts, 'accounts' | 'routePush'> {
  readonly env?: Readonly<Record<string, string>>;
  /** Left out: A. */
  readonly people?: readonly string[];
}

/** Tells stories of a shop that was connected and looked at once, on both databases. */
export function onEachConnected(
  tell: (connected: Connected, database: TestDatabase) => void,
  facts: ConnectedFacts = {},
): void {
  onEachDatabase((database) => {
    let present: Connected | undefined;
    beforeEach(async () => {
      present = await connect(database, facts);
    });
    afterEach(async () => {
      await present?.google.stop();
      expect(present?.world.logged.filter(({ level }) => level === 'error')).toEqual([]);
    });
    const now = (): Connected => {
      if (present === undefined) throw new Error('A story is told inside a test');
      return present;
    };
    tell(
      {
        get clock() {
          return now().clock;
        },
        get google() {
          return now().google;
        },
        get world() {
          return now().world;
        },
        get shop() {
          return now().shop;
        },
        look: () => now().look(),
        deliver: () => now().deliver(),
        work: () => now().work(),
        events: () => now().events(),
        conflicts: () => now().conflicts(),
        booked: (time) => now().booked(time),
        stored: (answer) => now().stored(answer),
        set: (settings) => now().set(settings),
        integration: (path, body) => now().integration(path, body),
      },
      database,
    );
  });
}

async function connect(
  database: TestDatabase,
  { env, people = ['A'], ...facts }: ConnectedFacts,
): Promise<Connected> {
  const { store } = database;
  const clock = createTestClock('2026-06-01T08:00:00Z');
  const google = await startGoogle({ clock, ...facts });
  const world = startWorld({ store, clock, env: { ...google.env, ...env } });
  const shop = await openConnectedShop(world, google, { people });
  const look = () => world.calendars.sync.syncNow(shop.calendarId);
  expect(await look()).toEqual({ ended: 'changed' });
  google.forgetCalls();
  const deliver = async () => {
    await world.outbox.drain();
    // What one row for Google plans are others.
    await world.outbox.drain();
  };
  const { secret } = await createApiKey(world.core, shop.businessId, {
    name: 'integrations',
    scopes: ['read', 'write'],
  });
  return {
    clock,
    google,
    world,
    shop,
    look,
    deliver,
    async work() {
      for (const item of world.calendars.work) await item.run();
    },
    events: () => google.calendar().events(),
    conflicts: () => store.read.calendarConflicts.open(shop.businessId),
    async booked(time = '10:00') {
      const answer = await shop.book(at(time));
      expect(answer.status, answer.text).toBe(201);
      await deliver();
      return answer;
    },
    async stored(answer) {
      const booking = await store.read.bookings.byId(shop.businessId, answer.json.booking.id);
      if (booking === null) throw new Error('The booking is gone');
      return booking;
    },
    async set(settings) {
      const answer = await shop.owner('PATCH', '/connections/google/settings', settings);
      expect(answer.status, answer.text).toBe(200);
    },
    integration: (path, body) =>
      world.ask('POST', `/api/integrations/google${path}`, {
        headers: { Authorization: `Bearer ${secret}` },
        body,
      }),
  };
}

/** Disconnects, keeping the events, and connects the same account again; nothing was delivered yet. */
export async function connectAgain(
  world: World,
  google: Google,
  { shop }: { shop: Pick<ConnectedShop, 'businessId' | 'connectionId'> },
): Promise<void> {
  const { store } = world;
  await store.write((tx) => tx.connections.remove(shop.businessId, shop.connectionId));
  const { access_token, refresh_token, expires_in, scope } = google.grant();
  await connectAccount(world.connections, shop.businessId, {
    accessToken: access_token,
    refreshToken: refresh_token ?? null,
    expiresInMs: expires_in * 1000,
    scopes: scope.split(' '),
    grantEndsInMs: null,
  });
}
