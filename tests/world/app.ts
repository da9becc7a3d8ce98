import { createAdaptorServer } from '@hono/node-server';
import { compose } from '@bookingsaas/server/compose';
import type { Composition } from '@bookingsaas/server/compose';
import { readConfig } from '@bookingsaas/server/config';
import type { Availability } from '@bookingsaas/server/contract/availability';
import type { Booked, ShownBooking } from '@bookingsaas/server/contract/bookings';
import type { ErrorBody } from '@bookingsaas/server/contract/errors';
import { openStore } from '@bookingsaas/server/db/open-store';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import type { Log } from '@bookingsaas/server/ports/log';
import type { SiteReader } from '@bookingsaas/server/ports/site-reader';
import type { WebhookSender } from '@bookingsaas/server/ports/webhook-sender';
import { createTestClock } from './clock.ts';
import type { TestClock } from './clock.ts';

/** The real app on a real database, with a clock that tests set. */
export interface World extends Composition {
  readonly store: OpenedStore;
  readonly clock: TestClock;
  /** What the app wrote into its log. */
  readonly logged: readonly Logged[];
  ask(method: string, path: string, given?: Given): Promise<Answer>;
  /** Serves the same app on a free port. */
  listen(): Promise<{ origin: string; close(): Promise<void> }>;
}

export interface Given {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Said;
}

/** Whatever the public API says; a story reads what the route it asked has, and fails where that is missing. */
export type Said = Booked &
  ErrorBody &
  Availability &
  Omit<ShownBooking, 'service' | 'staff'> & { staff: string };

export interface Logged {
  readonly level: keyof Log;
  readonly fields: object;
  readonly message: string;
}

/** The key of servers that were given no other. */
export const KEY = 'a key of the tests, not of anybody else';

const NO_LIMITS = {
  TWILIO_MESSAGES_PER_SECOND: '10000',
  RATE_READS_PER_ADDRESS: '1000000000',
  RATE_WRITES_PER_ADDRESS: '1000000000',
  RATE_WRITES_PER_WIDGET: '1000000000',
  RATE_ATTEMPTS_PER_ADDRESS: '100000000',
  RATE_CHANGES_PER_PRINCIPAL: '100000000',
};

/** Composes the app on a migrated store. `env` is that of the server; without it nothing is limited. */
export function startWorld(given: {
  store: OpenedStore;
  now?: string;
  /** Instead of a new one: for a second life of the same server. */
  clock?: TestClock;
  env?: Readonly<Record<string, string>>;
  siteReader?: SiteReader;
  webhookSender?: WebhookSender;
  /** The ring of keys, the present one first. */
  secretKeys?: readonly [string, ...string[]];
}): World {
  const { store } = given;
  const [secretKey, ...previousSecretKeys] = given.secretKeys ?? [KEY];
  const clock = given.clock ?? createTestClock(given.now ?? '2026-06-01T08:00:00Z');
  const logged: Logged[] = [];
  const composition = compose(
    readConfig({ ...NO_LIMITS, ...given.env }),
    { store, outbox: store.queue, secretKey, previousSecretKeys },
    {
      clock,
      log: listeningLog(logged),
      ...(given.siteReader === undefined ? {} : { siteReader: given.siteReader }),
      ...(given.webhookSender === undefined ? {} : { webhookSender: given.webhookSender }),
    },
  );
  return { ...composition, store, clock, logged, ask, listen: () => listen(composition) };

  async function ask(method: string, path: string, { body, headers }: Given = {}): Promise<Answer> {
    const response = await composition.app.request(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      // @NOTE see `Said`.
      json: (isJson && text !== '' ? JSON.parse(text) : {}) as Said,
    };
  }
}

/** A database of this test alone, in memory. */
export async function openMemory(): Promise<OpenedStore> {
  const store = await openStore({ url: ':memory:' });
  await store.migrate();
  return store;
}

function listeningLog(logged: Logged[]): Log {
  const at = (level: keyof Log) => (fields: object, message: string) => {
    logged.push({ level, fields, message });
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

async function listen({ app }: Composition): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
