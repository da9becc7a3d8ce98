import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { arrive } from '../../world/people.ts';
import { EVENTS_SCOPE } from '../../world/google/start-google.ts';
import { openOwnerAndGoogle, PAGE } from './owner-and-google.ts';
import type { OwnerAndGoogle } from './owner-and-google.ts';

const LIST_SCOPE = 'https://www.googleapis.com/auth/calendar.calendarlist.readonly';

let all: OwnerAndGoogle;

beforeEach(async () => {
  all = await openOwnerAndGoogle();
});

afterEach(() => all.close());

test('the way to Google asks for events only, offline, with PKCE and a state of its own', async () => {
  const url = new URL(await all.consentUrl());
  expect(url.origin).toBe(all.google.origin);
  const asked = Object.fromEntries(url.searchParams);
  expect(asked).toMatchObject({
    scope: EVENTS_SCOPE,
    access_type: 'offline',
    prompt: 'consent',
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: 'http://localhost:3000/api/integrations/google/callback',
  });
  expect(asked['code_challenge']).toMatch(/^[\w-]{43}$/u);
  expect(asked['state']).toMatch(/^[\w-]{43}$/u);
  expect(new URL(await all.consentUrl()).searchParams.get('state')).not.toBe(asked['state']);
});

test('an owner who consents comes back connected, and nothing of the tokens can be read from the database', async () => {
  expect(await all.connect()).toBe('/console/google?connected');
  const { connection } = await all.page();
  expect(connection).toMatchObject({
    status: 'ok',
    account: 'ines@example.com',
    mayChoose: false,
    grantEndsAt: null,
    settings: { direction: 'both', movesBookings: true },
    calendars: [{ name: 'ines@example.com', isPrimary: true }],
  });
  const stored = await all.stored();
  expect(stored).toContain('"refreshToken":"s1.');
  expect(stored).not.toMatch(/ya29|1\/\/0|loopback-\d/u);
  expect(JSON.stringify(await all.page())).not.toMatch(/s1\.|ya29|1\/\/0/u);
});

test('for one person alone the main calendar blocks and receives at once', async () => {
  await all.connect();
  const { connection } = await all.page();
  const [calendar] = connection?.calendars ?? [];
  expect(connection?.people).toEqual([
    expect.objectContaining({ calendarId: calendar?.id, blocks: true, receives: true }),
  ]);
});

test('a code can also be brought by hand, with its state or without', async () => {
  const back = await all.google.approve(await all.consentUrl());
  const code = back.searchParams.get('code');
  const given = await all.ines.ask('POST', '/api/integrations/google/auth', { body: { code } });
  expect({ status: given.status, text: given.text }).toEqual({ status: 204, text: '' });
  expect((await all.page()).connection?.status).toBe('ok');
});

test('a program with a key connects too, but its visit cannot be ended by a browser', async () => {
  const body = { name: 'Import', scopes: ['read', 'write'] };
  const { secret } = (await all.ines.ask('POST', '/api/v1/api-keys', { body })).as(
    z.object({ secret: z.string() }),
  );
  const headers = { Authorization: `Bearer ${secret}` };
  const path = '/api/integrations/google/auth';
  const { url } = JSON.parse((await all.world.ask('GET', path, { headers })).text);
  const back = await all.google.approve(z.string().parse(url));
  const stranger = await all.comeBack(back);
  expect(stranger.headers.get('Location')).toBe('/console/google?refused=google.consent_not_found');
  const code = back.searchParams.get('code');
  // Without the session that began nothing, Inès cannot use the program's code either.
  expect((await all.ines.ask('POST', path, { body: { code } })).code).toBe(
    'google.consent_not_found',
  );
  expect((await all.world.ask('POST', path, { headers, body: { code } })).status).toBe(204);
  expect((await all.page()).connection?.account).toBe('ines@example.com');
});

describe('nothing is connected', () => {
  afterEach(async () => {
    expect((await all.page()).connection).toBeNull();
    expect(await all.stored()).toBe('[]');
  });

  test('when another browser comes back than the one that left', async () => {
    const back = await all.google.approve(await all.consentUrl());
    const roles = [{ businessId: all.salonId, role: 'owner' as const }];
    const eve = await arrive(all.world, { name: 'Eve', email: 'eve@example.com', roles });
    const answer = await all.comeBack(back, eve);
    expect(answer.headers.get('Location')).toBe('/console/google?refused=google.consent_not_found');
    expect(all.google.count('oauth.token')).toBe(0);
  });

  test('when nobody is signed in any more', async () => {
    const back = await all.google.approve(await all.consentUrl());
    const answer = await all.world.app.request(`${back.pathname}${back.search}`);
    expect(answer.headers.get('Location')).toBe('/console/google?refused=auth.missing');
  });

  test('when the visit took longer than ten minutes', async () => {
    const back = await all.google.approve(await all.consentUrl());
    all.world.clock.advanceMin(11);
    const answer = await all.comeBack(back);
    expect(answer.headers.get('Location')).toBe('/console/google?refused=google.consent_not_found');
  });

  test('when the owner says no at Google', async () => {
    const where = await all.connect({ on: { isDenied: true } });
    expect(where).toBe('/console/google?refused=google.declined');
  });

  test('when Google does not answer, and the console says so', async () => {
    const back = await all.google.approve(await all.consentUrl());
    all.google.fail('oauth.token', 503);
    const answer = await all.comeBack(back);
    expect(answer.headers.get('Location')).toBe('/console/google?refused=google.unreachable');
  });
});

test('a state is good once', async () => {
  const back = await all.google.approve(await all.consentUrl());
  await all.comeBack(back);
  const again = await all.comeBack(back);
  expect(again.headers.get('Location')).toBe('/console/google?refused=google.consent_not_found');
  expect((await all.page()).connection?.status).toBe('ok');
});

test('who unticks the events is told so, and Google gets the useless permission back', async () => {
  // Google refuses a page on which nothing is ticked, so two things are asked for here.
  const where = await all.connect({ more: 'choose', on: { untick: [EVENTS_SCOPE] } });
  expect(where).toBe('/console/google?refused=google.scopes_missing');
  expect(all.google.count('oauth.revoke')).toBe(1);
  expect((await all.page()).connection).toBeNull();
});

test('the right to see the list is asked for later, on top, and only then calendars can be chosen', async () => {
  await all.connect();
  const refused = await all.ines.ask('GET', `${PAGE}/calendars`);
  expect(refused.code).toBe('google.scopes_missing');
  const url = new URL(await all.consentUrl('choose'));
  expect(url.searchParams.get('scope')).toBe(`${EVENTS_SCOPE} ${LIST_SCOPE}`);
  expect(url.searchParams.get('login_hint')).toBe('ines@example.com');
  await all.comeBack(await all.google.approve(url.href));
  expect((await all.page()).connection).toMatchObject({ mayChoose: true, mayCreate: false });
});

test('who unticks the further right stays connected without it', async () => {
  await all.connect();
  expect(await all.connect({ more: 'choose', on: { untick: [LIST_SCOPE] } })).toBe(
    '/console/google?connected',
  );
  expect((await all.page()).connection).toMatchObject({ status: 'ok', mayChoose: false });
});

test('another account is refused while one is connected', async () => {
  await all.connect();
  const where = await all.connect({ on: { account: 'somebody@example.net' } });
  expect(where).toBe('/console/google?refused=google.other_account');
  expect((await all.page()).connection?.account).toBe('ines@example.com');
});

test('staff may neither look nor leave for Google', async () => {
  const [person] = await all.store.read.staff.list(all.salonId);
  const roles = [{ businessId: all.salonId, role: 'staff' as const, staffId: person?.id ?? '' }];
  const karim = await arrive(all.world, { name: 'Karim', email: 'karim@example.com', roles });
  expect((await karim.ask('GET', '/api/integrations/google/auth')).status).toBe(403);
  expect((await karim.ask('GET', PAGE)).status).toBe(403);
});

test('in Testing mode the page knows until when the permission is good', async () => {
  await all.close();
  all = await openOwnerAndGoogle({ refreshTokenDays: 7 });
  await all.connect();
  expect((await all.page()).connection?.grantEndsAt).toBe('2026-06-08T08:00:00Z');
});
