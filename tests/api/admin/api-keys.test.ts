import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ask, openFrontDesk, refusal } from './front-desk.ts';
import type { Caller, FrontDesk } from './front-desk.ts';

let desk: FrontDesk;
let salon: Caller;

beforeEach(async () => {
  desk = await openFrontDesk();
  salon = await desk.callerFor('demo');
});

afterEach(() => desk.close());

const made = z.object({ id: z.string(), secret: z.string() });
const listed = z.object({
  items: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      scopes: z.array(z.string()),
      createdAt: z.string(),
      lastUsedAt: z.string().nullable(),
    }),
  ),
});

test('a key is shown once, works, and stops when it is removed', async () => {
  const answer = await salon.ask('POST', '/api/v1/api-keys', {
    name: 'Comptable',
    scopes: ['read'],
  });
  const { id, secret } = answer.as(made);
  expect(secret).toMatch(/^bk_live_[\w-]{43}$/u);
  const list = await salon.ask('GET', '/api/v1/api-keys');
  expect(list.text).not.toContain(secret);
  expect(list.as(listed).items.find((key) => key.id === id)).toMatchObject({
    name: 'Comptable',
    scopes: ['read'],
  });

  const request = { method: 'GET', path: '/api/v1/staff', authorization: `Bearer ${secret}` };
  expect((await ask(desk.app, request)).status).toBe(200);
  expect((await salon.ask('DELETE', `/api/v1/api-keys/${id}`)).status).toBe(204);
  const refused = await ask(desk.app, request);
  expect({ status: refused.status, code: refused.as(refusal).error.code }).toEqual({
    status: 401,
    code: 'auth.invalid',
  });
});

test('the database keeps only a hash of the secret', async () => {
  const keys = await desk.core.store.read.apiKeys.list(salon.businessId);
  expect(keys.map(({ hash }) => hash)).toEqual([desk.core.secrets.hash(salon.secret)]);
  expect(JSON.stringify(keys)).not.toContain(salon.secret);
});

test('the last use is noted at most once a minute', async () => {
  const lastUse = async () =>
    (await desk.core.store.read.apiKeys.list(salon.businessId))[0]?.lastUsedAt;
  await salon.ask('GET', '/api/v1/staff');
  await vi.waitFor(async () => expect(await lastUse()).toBe(Date.parse('2026-12-03T09:00:00Z')));
  desk.setNow('2026-12-03T09:00:59Z');
  await salon.ask('GET', '/api/v1/staff');
  await salon.ask('PATCH', '/api/v1/business', {});
  expect(await lastUse()).toBe(Date.parse('2026-12-03T09:00:00Z'));
  desk.setNow('2026-12-03T09:01:00Z');
  await salon.ask('GET', '/api/v1/staff');
  await vi.waitFor(async () => expect(await lastUse()).toBe(Date.parse('2026-12-03T09:01:00Z')));
});

test('answers of the admin API are never kept by a cache', async () => {
  expect((await salon.ask('GET', '/api/v1/bookings')).headers.get('Cache-Control')).toBe(
    'no-store',
  );
});
