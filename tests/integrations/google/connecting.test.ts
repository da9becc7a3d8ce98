import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestClock } from '../../world/clock.ts';
import { EVENTS_SCOPE, startGoogle } from '../../world/google/start-google.ts';
import type { Google } from '../../world/google/start-google.ts';
import { connectedClient, outcomeOf, realClient, REDIRECT } from './real-client.ts';

const LIST_SCOPE = 'https://www.googleapis.com/auth/calendar.calendarlist.readonly';
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-000';

let clock: ReturnType<typeof createTestClock>;
let google: Google;
beforeEach(async () => {
  clock = createTestClock('2026-06-01T08:00:00Z');
  google = await startGoogle({
    clock,
    accounts: [{ email: 'lea@example.net' }, { email: 'max@example.net' }],
  });
});
afterEach(() => google.stop());

test('consent, code and tokens come with state, PKCE and the granted scopes', async () => {
  const { oauth } = realClient(google);
  const back = await google.approve(consentUrl());
  expect(back.href.startsWith(REDIRECT)).toBe(true);
  expect(back.searchParams.get('state')).toBe('state-1');
  expect(back.searchParams.get('scope')).toBe(EVENTS_SCOPE);
  const { tokens } = await oauth.getToken({ code: codeIn(back), codeVerifier: VERIFIER });
  expect(tokens).toMatchObject({ scope: EVENTS_SCOPE, token_type: 'Bearer' });
  expect(tokens.refresh_token).toEqual(expect.any(String));
  // The client turns the 3,599 seconds of life into an instant of its own clock.
  expect((tokens.expiry_date ?? 0) - Date.now()).toBeGreaterThan(3_590_000);
});

test('a code is good once, for ten minutes, and only with its verifier', async () => {
  const { oauth } = realClient(google);
  const first = codeIn(await google.approve(consentUrl()));
  await oauth.getToken({ code: first, codeVerifier: VERIFIER });
  expect(await outcomeOf(oauth.getToken({ code: first, codeVerifier: VERIFIER }))).toBe(
    '400 invalid_grant',
  );
  const second = codeIn(await google.approve(consentUrl()));
  expect(await outcomeOf(oauth.getToken({ code: second, codeVerifier: 'of somebody else' }))).toBe(
    '400 invalid_grant',
  );
  const third = codeIn(await google.approve(consentUrl()));
  clock.advanceMin(11);
  expect(await outcomeOf(oauth.getToken({ code: third, codeVerifier: VERIFIER }))).toBe(
    '400 invalid_grant',
  );
});

test('a person may refuse, choose the other account, and untick a scope', async () => {
  const refused = await google.approve(consentUrl(), { isDenied: true });
  expect(refused.searchParams.get('error')).toBe('access_denied');
  expect(refused.searchParams.get('state')).toBe('state-1');

  const { oauth, events } = realClient(google);
  google
    .calendar('max@example.net')
    .add({ start: '2026-06-10T10:00:00Z', end: '2026-06-10T11:00:00Z' });
  const back = await google.approve(consentUrl([EVENTS_SCOPE, LIST_SCOPE]), {
    account: 'max@example.net',
    untick: [LIST_SCOPE],
  });
  const { tokens } = await oauth.getToken({ code: codeIn(back), codeVerifier: VERIFIER });
  expect(tokens.scope).toBe(EVENTS_SCOPE);
  oauth.setCredentials(tokens);
  const { data } = await events.list({ calendarId: 'primary' });
  expect(data).toMatchObject({ summary: 'max@example.net', items: [{ summary: 'Private' }] });
});

test('a repeated consent brings no refresh token unless consent is asked for again', async () => {
  const { oauth } = realClient(google);
  const connect = async (without: string[]) => {
    const url = new URL(consentUrl());
    for (const name of without) url.searchParams.delete(name);
    const back = await google.approve(url.href);
    const { tokens } = await oauth.getToken({ code: codeIn(back), codeVerifier: VERIFIER });
    return tokens.refresh_token;
  };
  expect(await connect(['access_type'])).toBeUndefined();
  expect(await connect([])).toEqual(expect.any(String));
  expect(await connect(['prompt'])).toBeUndefined();
});

test('a further scope is granted on top when earlier ones are included', async () => {
  google.grant({ scopes: [EVENTS_SCOPE] });
  const { oauth } = realClient(google);
  const url = new URL(consentUrl([LIST_SCOPE]));
  url.searchParams.set('include_granted_scopes', 'true');
  const back = await google.approve(url.href);
  const { tokens } = await oauth.getToken({ code: codeIn(back), codeVerifier: VERIFIER });
  expect(tokens.scope?.split(' ').toSorted()).toEqual([LIST_SCOPE, EVENTS_SCOPE].toSorted());
});

test('an access token ends after an hour, and a refresh token brings another', async () => {
  const { oauth, events } = connectedClient(google);
  expect(await outcomeOf(events.list({ calendarId: 'primary' }))).toBe('ok');
  clock.advanceMin(60);
  expect(await outcomeOf(events.list({ calendarId: 'primary' }))).toBe('ok');
  // No expiry is stored, so the client refreshes on the 401 by itself.
  expect(google.calls.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    'events.list 200',
    'events.list 401',
    'oauth.token 200',
    'events.list 200',
  ]);
  expect(oauth.credentials.refresh_token).toEqual(expect.any(String));
});

test('a revoked grant, a testing app after a week and the oldest of 101 grants end as invalid_grant', async () => {
  const revoked = connectedClient(google);
  google.revokeGrant();
  expect(await outcomeOf(revoked.events.list({ calendarId: 'primary' }))).toBe('400 invalid_grant');

  const oldest = connectedClient(google);
  for (let more = 0; more < 100; more++) google.grant();
  google.endAccessTokens();
  expect(await outcomeOf(oldest.events.list({ calendarId: 'primary' }))).toBe('400 invalid_grant');

  const testing = await startGoogle({ clock, refreshTokenDays: 7 });
  const client = connectedClient(testing);
  clock.advanceMin(7 * 24 * 60);
  expect(await outcomeOf(client.events.list({ calendarId: 'primary' }))).toBe('400 invalid_grant');
  await testing.stop();
});

test('revoking takes every token of the account, named in the query or in the body', async () => {
  const { oauth, events } = connectedClient(google);
  const other = google.grant();
  await oauth.revokeToken(oauth.credentials.refresh_token ?? '');
  expect(await outcomeOf(events.list({ calendarId: 'primary' }))).toBe('400 invalid_grant');
  const again = await fetch(`${google.origin}/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token: other.access_token }),
  });
  expect(again.status).toBe(400);
  const fresh = google.grant();
  const inBody = await fetch(`${google.origin}/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token: fresh.refresh_token ?? '' }),
  });
  expect(inBody.status).toBe(200);
});

test('a wrong secret and an unregistered address are refused', async () => {
  const wrong = realClient({ origin: google.origin, client: { ...google.client, secret: 'no' } });
  const code = codeIn(await google.approve(consentUrl()));
  expect(await outcomeOf(wrong.oauth.getToken({ code, codeVerifier: VERIFIER }))).toBe(
    '401 invalid_client',
  );
  const strict = await startGoogle({
    clock,
    client: { ...google.client, redirectUris: ['https://book.example.com/other'] },
  });
  const url = realClient(strict).oauth.generateAuthUrl({ scope: EVENTS_SCOPE });
  await expect(strict.approve(url)).rejects.toThrow('redirect_uri_mismatch');
  await strict.stop();
});

test('every method asks for a scope that covers it', async () => {
  const events = connectedClient(google);
  const nothing = connectedClient(google, { scopes: ['openid'] });
  const list = connectedClient(google, { scopes: [LIST_SCOPE] });
  const window = { timeMin: '2026-06-10T00:00:00Z', timeMax: '2026-06-11T00:00:00Z', items: [] };
  const made = connectedClient(google, {
    scopes: ['https://www.googleapis.com/auth/calendar.app.created'],
  });
  const free = connectedClient(google, {
    scopes: ['https://www.googleapis.com/auth/calendar.freebusy'],
  });
  const denied = '403 insufficientPermissions';
  expect({
    events: await outcomeOf(events.events.list({ calendarId: 'primary' })),
    eventsList: await outcomeOf(events.api.calendarList.list()),
    eventsFree: await outcomeOf(events.api.freebusy.query({ requestBody: window })),
    eventsCalendar: await outcomeOf(events.api.calendars.get({ calendarId: 'primary' })),
    nothing: await outcomeOf(nothing.events.list({ calendarId: 'primary' })),
    list: await outcomeOf(list.api.calendarList.list()),
    listEvents: await outcomeOf(list.events.list({ calendarId: 'primary' })),
    free: await outcomeOf(free.api.freebusy.query({ requestBody: window })),
    made: await outcomeOf(made.api.calendars.insert({ requestBody: { summary: 'Bookings' } })),
  }).toEqual({
    events: 'ok',
    eventsList: denied,
    eventsFree: denied,
    eventsCalendar: denied,
    nothing: denied,
    list: 'ok',
    listEvents: denied,
    free: 'ok',
    made: 'ok',
  });
  const { data } = await list.api.calendarList.list();
  expect(data.items?.map(({ summary, accessRole }) => [summary, accessRole])).toEqual([
    ['lea@example.net', 'owner'],
    ['Bookings', 'owner'],
  ]);
});

function consentUrl(scopes: string[] = [EVENTS_SCOPE]): string {
  const url = new URL(
    realClient(google).oauth.generateAuthUrl({
      access_type: 'offline',
      prompt: 'consent',
      scope: scopes,
      state: 'state-1',
      code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    }),
  );
  url.searchParams.set('code_challenge_method', 'S256');
  return url.href;
}

function codeIn(back: URL): string {
  return back.searchParams.get('code') ?? '';
}
