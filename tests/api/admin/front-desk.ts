import { compose } from '@bookingsaas/server/compose';
import type { Composition } from '@bookingsaas/server/compose';
import { readConfig } from '@bookingsaas/server/config';
import type { ApiKeyScope } from '@bookingsaas/server/contract/api-keys';
import { openStore } from '@bookingsaas/server/db/open-store';
import type { App } from '@bookingsaas/server/http/parts';
import { seedDemo } from '@bookingsaas/server/seed/demo';
import type { TextMessages } from '@bookingsaas/server/ports/text-messages';
import type { GoogleDirectory } from '@bookingsaas/server/ports/google-directory';
import type { Core } from '@bookingsaas/server/usecases/core';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import { z } from 'zod';
import { textOf } from '../../world/text-of.ts';

const SHARED = { googleId: 'shared@example.net', name: 'Shared', timezone: 'Europe/Paris' };

/** The real app with the three sample businesses, on Thursday 3 December 2026 at ten in Paris. */
export interface FrontDesk {
  readonly app: App;
  readonly core: Core;
  readonly accounts: Composition['accounts'];
  /** Sets the clock. */
  setNow(instant: string): void;
  /** A caller with a new key of the business. */
  callerFor(slug: string, scopes?: ApiKeyScope[]): Promise<Caller>;
  close(): Promise<void>;
}

export interface Caller {
  readonly businessId: string;
  readonly secret: string;
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON, read by a schema that names what the test looks at. */
  as<T extends z.ZodType>(schema: T): z.output<T>;
}

export async function openFrontDesk(): Promise<FrontDesk> {
  let now = Date.parse('2026-12-03T09:00:00Z');
  const store = await openStore({ url: ':memory:' });
  await store.migrate();
  const { app, core, accounts } = compose(
    readConfig({
      LOG_LEVEL: 'silent',
      RATE_WRITES_PER_ADDRESS: '100000',
      RATE_ATTEMPTS_PER_ADDRESS: '100000',
      RATE_CHANGES_PER_PRINCIPAL: '100000',
      GOOGLE_CLIENT_ID: 'tests.apps.example',
      GOOGLE_CLIENT_SECRET: 'a secret of the tests',
    }),
    { store, outbox: store.queue, secretKey: 'for tests only, thirty-two characters' },
    { clock: { now: () => now }, googleDirectory: oneCalendar, texts: takesAnyAccount },
  );
  await seedDemo(core);
  return {
    app,
    core,
    accounts,
    setNow: (instant) => {
      now = Date.parse(instant);
    },
    async callerFor(slug, scopes = ['read', 'write']) {
      const business = await store.read.businesses.bySlug(slug);
      if (business === null) throw new Error(`No business ${slug}`);
      const { secret } = await createApiKey(core, business.id, { name: 'test', scopes });
      return {
        businessId: business.id,
        secret,
        ask: (method, path, body) =>
          ask(app, { method, path, body, authorization: `Bearer ${secret}` }),
      };
    },
    close: () => store.close(),
  };
}

/** An account with one more calendar; nobody asks Google. */
const oneCalendar: GoogleDirectory = {
  describe: async () => ({ name: 'desk@example.net', timezone: 'Europe/Paris' }),
  list: async () => [{ ...SHARED, isPrimary: false, mayWrite: true }],
  create: async () => ({ ...SHARED, isPrimary: false, mayWrite: true }),
};

// Nobody here is written to: it only has to be asked.
const takesAnyAccount: TextMessages = {
  send: nobodyIsWrittenTo,
  recent: nobodyIsWrittenTo,
  find: nobodyIsWrittenTo,
  check: async () => {},
  has: async () => 'own',
  stateOf: () => null,
  isSigned: async () => false,
};

async function nobodyIsWrittenTo(): Promise<never> {
  throw new Error('Nothing is delivered at the front desk');
}

/** One request; without `authorization`, nobody's. */
export async function ask(
  app: App,
  request: { method: string; path: string; body?: unknown; authorization?: string },
): Promise<Answer> {
  const { method, path, body, authorization } = request;
  const answer = await app.request(path, {
    method,
    headers: {
      ...(authorization === undefined ? {} : { Authorization: authorization }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await textOf(answer);
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    as: (schema) => schema.parse(JSON.parse(text)),
  };
}

export const withId = z.object({ id: z.string() });
export const itemsWithId = z.object({ items: z.array(withId) });
export const refusal = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.object({ code: z.string() })).optional(),
  }),
});
