import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Clock } from '@bookingsaas/server/ports/clock';
import { createAccounts } from './accounts.ts';
import type { AccountWish, CalendarWish } from './accounts.ts';
import { recognise } from './api.ts';
import { createChannels } from './channels.ts';
import type { Channel } from './channels.ts';
import { readAsk, send } from './exchange.ts';
import type { Ask, Reply } from './exchange.ts';
import { createFaults, refusalFor, seededChance } from './faults.ts';
import type { Frequency, Trouble } from './faults.ts';
import { onlyFields } from './fields.ts';
import { createGrants } from './grants.ts';
import type { TokenAnswer } from './grants.ts';
import type { Tombstones } from './list-events.ts';
import { createListMemory } from './list-memory.ts';
import { createOAuth } from './oauth.ts';
import type { OAuthClient } from './oauth.ts';
import { ownedCalendar } from './owner.ts';
import type { OwnedCalendar } from './owner.ts';
import { approveOnPage } from './approve.ts';
import type { ConsentWish } from './approve.ts';
import { GoogleRefusal, notFound } from './refusals.ts';

/** One request that was answered, or met trouble. */
export interface Call {
  /** `events.insert`, `oauth.token`, … */
  readonly name: string;
  /** Instant of the test's clock. */
  readonly at: number;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
  /** What the client got: a status, or the trouble in its way. */
  readonly outcome: number | Exclude<Trouble, number>;
}

export interface GoogleFacts {
  readonly clock: Clock;
  /** Left out: `lea@example.net` with a calendar in UTC. The first is the one stories mean. */
  readonly accounts?: readonly AccountWish[];
  readonly client?: OAuthClient;
  /** Days a refresh token lives; left out, for ever. */
  readonly refreshTokenDays?: number;
  /** How far endless series are expanded from now. Default 400. */
  readonly horizonDays?: number;
  /** For faults with a probability. */
  readonly seed?: number;
  /** Where a notification for an HTTPS address is really posted; left out, there. */
  readonly routePush?: (address: string) => string;
  readonly port?: number;
  /** Pages for people beside the API, such as that of `pnpm dev`; null leaves the request to Google. */
  readonly pages?: (ask: Ask, google: Google) => Reply | null;
}

/** A Google of this machine: OAuth and Calendar with state, faults and an owner. */
export interface Google {
  /** For `GOOGLE_API_ROOT_URL` and `GOOGLE_OAUTH_ROOT_URL`, without a slash at the end. */
  readonly origin: string;
  readonly client: OAuthClient;
  /** The environment that points a server here. */
  readonly env: Readonly<Record<string, string>>;
  /** Every request so far, oldest first. */
  readonly calls: readonly Call[];
  /** How many requests of a method, or of `events.*`, came. */
  count(name?: string): number;
  forgetCalls(): void;
  fail(name: string, trouble: Trouble, frequency?: Frequency): void;
  heal(): void;
  /** Called when a request arrived and when it was carried out but not yet answered. */
  intercept(
    listen: ((name: string, phase: 'arrived' | 'done') => void | Promise<void>) | null,
  ): void;
  /** Goes through the consent page as a person does; returns the address the browser is sent back to. */
  approve(authUrl: string, wish?: ConsentWish): Promise<URL>;
  /** Tokens without a page. */
  grant(given?: { email?: string; scopes?: readonly string[] }): TokenAnswer;
  revokeGrant(email?: string): void;
  endAccessTokens(): void;
  addAccount(wish: AccountWish): void;
  addCalendar(email: string, wish: CalendarWish): OwnedCalendar;
  /** The primary calendar of the first account, or the calendar with this id. */
  calendar(id?: string): OwnedCalendar;
  /** Every calendar of an account. */
  calendars(email?: string): OwnedCalendar[];
  emails(): string[];
  /** What deleted events show in lists; default `full`. */
  tombstones(look: Tombstones): void;
  channels(): readonly Channel[];
  /** Resolves when no notification is under way. */
  pushed(): Promise<void>;
  stop(): Promise<void>;
}

export type { Trouble } from './faults.ts';

export const EVENTS_SCOPE = 'https://www.googleapis.com/auth/calendar.events';

const CLIENT: OAuthClient = {
  id: 'loopback.apps.googleusercontent.com',
  secret: 'loopback-client-secret',
};

/** Starts a Google on a free port of this machine; deterministic but for the order in which requests arrive. */
export async function startGoogle(facts: GoogleFacts): Promise<Google> {
  const { clock, client = CLIENT, accounts: wishes = [{ email: 'lea@example.net' }] } = facts;
  const faults = createFaults(seededChance(facts.seed ?? 1));
  const channels = createChannels({
    clock,
    route: facts.routePush ?? ((address) => address),
    isLost: () => faults.meet('push') !== null,
  });
  const accounts = createAccounts({
    clock,
    horizonDays: facts.horizonDays ?? 400,
    onChange: (book) => channels.tell(book),
  });
  for (const wish of wishes) accounts.add(wish);
  const grants = createGrants({
    clock,
    refreshTokenDays: facts.refreshTokenDays,
    label: () => String(portOf(server)),
  });
  const oauth = createOAuth({ client, grants, emails: accounts.emails });
  const memory = createListMemory();
  const calls: Call[] = [];
  let look: Tombstones = 'full';
  let made = 0;
  let listen: Parameters<Google['intercept']>[0] = null;
  const makeId = () => `g${String((made += 1)).padStart(9, '0')}`;
  const world = { accounts, grants, channels, memory, makeId, tombstones: () => look };

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(facts.port ?? 0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${portOf(server)}`;
  const first = () => accounts.emails()[0] ?? '';

  const google: Google = {
    origin,
    client,
    calls,
    env: {
      GOOGLE_CLIENT_ID: client.id,
      GOOGLE_CLIENT_SECRET: client.secret,
      GOOGLE_API_ROOT_URL: origin,
      GOOGLE_OAUTH_ROOT_URL: origin,
    },
    count: (name = '*') =>
      calls.filter((call) =>
        name.endsWith('*') ? call.name.startsWith(name.slice(0, -1)) : call.name === name,
      ).length,
    forgetCalls: () => void calls.splice(0),
    fail: (name, trouble, frequency) => faults.add(name, trouble, frequency),
    heal: () => faults.heal(),
    intercept: (listener) => {
      listen = listener;
    },
    approve: (authUrl, wish) => approveOnPage(authUrl, wish),
    grant: ({ email = first(), scopes = [EVENTS_SCOPE] } = {}) =>
      grants.grant({ email, clientId: client.id, scopes }),
    revokeGrant: (email = first()) => grants.revokeGrant(email),
    endAccessTokens: () => grants.endAccessTokens(),
    addAccount: (wish) => accounts.add(wish),
    addCalendar: (email, wish) => ownedCalendar(accounts.addCalendar(email, wish), makeId),
    calendar: (id = first()) => ownedCalendar(accounts.anyBook(id), makeId),
    calendars: (email = first()) =>
      accounts.listOf(email).map((book) => ownedCalendar(book, makeId)),
    emails: () => accounts.emails(),
    tombstones: (wish) => {
      look = wish;
    },
    channels: () => channels.open(),
    pushed: () => channels.settled(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return google;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ask = await readAsk(request);
    const page = facts.pages?.(ask, google) ?? null;
    if (page !== null) return send(response, page);
    const { name, run } = routeOf(ask);
    const trouble = faults.meet(name);
    await listen?.(name, 'arrived');
    const note = (outcome: Call['outcome']) => {
      const { path, query, body, headers } = ask;
      calls.push({ name, at: clock.now(), path, query, body, headers, outcome });
    };
    if (trouble === 'hang') return note(trouble);
    if (trouble === 'cut') {
      note(trouble);
      return void response.destroy();
    }
    if (trouble === 'garbage') {
      note(trouble);
      response.writeHead(200, { 'Content-Type': 'application/json' });
      return void response.end('<html>Sorry, {"');
    }
    const reply = replyOf(() => {
      if (trouble !== null && trouble !== 'lost') throw refusalFor(trouble, name);
      return run();
    });
    note(trouble === 'lost' ? trouble : reply.status);
    await listen?.(name, 'done');
    if (trouble === 'lost') return void response.destroy();
    // Errors are told whole, whatever fields were asked for.
    const fields = reply.status < 300 ? ask.query.get('fields') : null;
    send(response, { ...reply, body: onlyFields(reply.body, fields) });
  }

  function routeOf(ask: Ask): { name: string; run(): Reply } {
    switch (ask.path) {
      case '/o/oauth2/v2/auth':
      case '/o/oauth2/auth':
        return { name: 'oauth.consent', run: () => oauth.authorize(ask) };
      case '/token':
      case '/oauth2/token':
        return { name: 'oauth.token', run: () => oauth.token(ask) };
      case '/revoke':
      case '/oauth2/revoke':
        return { name: 'oauth.revoke', run: () => oauth.revoke(ask) };
      default:
        return (
          recognise(world, ask) ?? {
            name: 'unknown',
            run: () => {
              throw notFound();
            },
          }
        );
    }
  }
}

function replyOf(run: () => Reply): Reply {
  try {
    return run();
  } catch (error) {
    if (error instanceof GoogleRefusal) return { status: error.status, body: error.body };
    throw error;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
