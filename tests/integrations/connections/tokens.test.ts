import { GoogleAccessError } from '@bookingsaas/server/ports/google-access';
import type { GoogleAccess } from '@bookingsaas/server/ports/google-access';
import { accessTokenOf } from '@bookingsaas/server/usecases/connections/token-places';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { startWorld } from '../../world/app.ts';
import { openOwnerAndGoogle } from './owner-and-google.ts';
import type { OwnerAndGoogle } from './owner-and-google.ts';

let all: OwnerAndGoogle;
let access: GoogleAccess;
let id: string;

beforeEach(async () => {
  all = await openOwnerAndGoogle();
  await all.connect();
  access = all.world.connections.access;
  id = (await all.page()).connection?.id ?? '';
  all.google.forgetCalls();
});

afterEach(() => all.close());

const refreshes = () => all.google.count('oauth.token');

test('a token is used until five minutes before its end, and then replaced', async () => {
  const first = await access.accessToken(id);
  all.world.clock.advanceMin(54);
  expect(await access.accessToken(id)).toBe(first);
  expect(refreshes()).toBe(0);
  all.world.clock.advanceMin(2);
  const second = await access.accessToken(id);
  expect(second).not.toBe(first);
  expect(await access.accessToken(id)).toBe(second);
  expect(refreshes()).toBe(1);
});

test('fifty who ask at once share one flight', async () => {
  all.world.clock.advanceMin(59);
  const tokens = await Promise.all(Array.from({ length: 50 }, () => access.accessToken(id)));
  expect(new Set(tokens).size).toBe(1);
  expect(refreshes()).toBe(1);
});

test('two processes share one flight too', async () => {
  const other = startWorld({ store: all.store, env: all.google.env });
  other.clock.set('2026-06-01T08:59:00Z');
  all.world.clock.advanceMin(59);
  const tokens = await Promise.all([
    access.accessToken(id),
    other.connections.access.accessToken(id),
    access.accessToken(id),
    other.connections.access.accessToken(id),
  ]);
  expect(new Set(tokens).size).toBe(1);
  expect(refreshes()).toBe(1);
});

test('a process that died in its flight holds nobody up for longer than half a minute', async () => {
  all.world.clock.advanceMin(59);
  const now = all.world.clock.now();
  await all.store.write((tx) => tx.connections.takeRefresh(id, { now, until: now + 30_000 }));
  all.world.clock.advanceMin(1);
  expect(await access.accessToken(id)).toEqual(expect.any(String));
});

test('a token that Google refused is not used again', async () => {
  const first = await access.accessToken(id);
  await access.forget(id, first);
  expect(await access.accessToken(id)).not.toBe(first);
  // Somebody who still holds the first one says so late: the new one stays.
  await access.forget(id, first);
  await access.accessToken(id);
  expect(refreshes()).toBe(1);
});

test('while Google gives no token, what is left of the old one is used, and nobody storms', async () => {
  const first = await access.accessToken(id);
  all.google.fail('oauth.token', 503);
  all.world.clock.advanceMin(56);
  expect(await access.accessToken(id)).toBe(first);
  const asked = refreshes();
  for (let time = 0; time < 20; time++) expect(await access.accessToken(id)).toBe(first);
  expect(refreshes()).toBe(asked);

  all.world.clock.advanceMin(5);
  await expect(access.accessToken(id)).rejects.toMatchObject({ reason: 'unreachable' });
  expect((await all.page()).connection?.status).toBe('ok');
  all.google.heal();
  all.world.clock.advanceMin(1);
  expect(await access.accessToken(id)).toEqual(expect.any(String));
});

test('a permission that was withdrawn breaks the connection, tells the owner once, and asks Google no more', async () => {
  all.google.revokeGrant();
  all.world.clock.advanceMin(59);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => access.accessToken(id)),
  );
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ reason: expect.any(GoogleAccessError) });
    expect(outcome).toMatchObject({ reason: { reason: 'broken' } });
  }
  expect(refreshes()).toBe(1);
  expect((await all.page()).connection).toMatchObject({
    status: 'broken',
    brokenReason: 'grant_gone',
    brokenAt: '2026-06-01T08:59:00Z',
  });
  for (let round = 0; round < 3; round++) {
    await all.world.outbox.drain();
    all.world.clock.advanceMin(60);
    await expect(access.accessToken(id)).rejects.toMatchObject({ reason: 'broken' });
  }
  expect(refreshes()).toBe(1);
  expect(letters()).toEqual([
    {
      to: 'ines@example.com',
      subject: 'Google Agenda n’est plus relié à Salon Été',
      text: expect.stringContaining('http://localhost:3000/console/google'),
    },
  ]);
});

test('who connects again has everything as it was, and is told again should it break again', async () => {
  await breakIt();
  await all.world.outbox.drain();
  expect(await all.connect()).toBe('/console/google?connected');
  const { connection } = await all.page();
  expect(connection).toMatchObject({ id, status: 'ok', brokenReason: null, brokenAt: null });
  expect(connection?.calendars).toHaveLength(1);
  all.world.clock.advanceMin(60);
  await breakIt();
  await all.world.outbox.drain();
  expect(letters()).toHaveLength(2);
});

test('a permission that turns out to be too small is told as such', async () => {
  const scope = 'https://www.googleapis.com/auth/calendar.calendarlist.readonly';
  const granted = all.google.grant({ email: 'ines@example.com', scopes: [scope] });
  const { secretBox } = all.world.core;
  const accessToken = secretBox.seal(accessTokenOf(id), granted.access_token);
  await all.store.write((tx) => tx.connections.update(id, { accessToken }));
  const [calendar] = (await all.page()).connection?.calendars ?? [];
  await all.world.calendars.sync.syncNow(calendar?.id ?? '');
  expect((await all.page()).connection).toMatchObject({
    status: 'broken',
    brokenReason: 'scopes_missing',
    calendars: [{ lastError: 'scope' }],
  });
});

test('a wrong client secret breaks nothing: it is mended in the settings of the server', async () => {
  const misled = startWorld({
    store: all.store,
    env: { ...all.google.env, GOOGLE_CLIENT_SECRET: 'mistyped' },
  });
  misled.clock.set('2026-06-01T08:59:30Z');
  misled.clock.advanceMin(1);
  await expect(misled.connections.access.accessToken(id)).rejects.toMatchObject({
    reason: 'unreachable',
  });
  expect((await all.page()).connection?.status).toBe('ok');
});

test('without the key that sealed it, the stored permission is worth nothing and the owner is asked for another', async () => {
  all.world.clock.advanceMin(59);
  await all.store.write((tx) => tx.connections.update(id, { refreshToken: 's1.00000000.AAAA' }));
  await expect(access.accessToken(id)).rejects.toMatchObject({ reason: 'broken' });
  expect((await all.page()).connection?.brokenReason).toBe('key_gone');
  expect(refreshes()).toBe(0);
});

async function breakIt(): Promise<void> {
  all.google.revokeGrant();
  all.world.clock.advanceMin(59);
  await expect(access.accessToken(id)).rejects.toMatchObject({ reason: 'broken' });
}

const letter = z.object({ to: z.string(), subject: z.string(), text: z.string() });

function letters(): z.infer<typeof letter>[] {
  return all.world.logged.flatMap(({ fields }) => letter.safeParse(fields).data ?? []);
}
