import { createHash } from 'node:crypto';
import { createEmulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestClock } from '../../world/clock.ts';
import { approveOnPage } from '../../world/google/approve.ts';
import { EVENTS_SCOPE, startGoogle } from '../../world/google/start-google.ts';
import { outcomeOf, realClient, REDIRECT } from './real-client.ts';
import type { RealClient } from './real-client.ts';

const EMAIL = 'lea@example.net';
const CLIENT = { id: 'shared.apps.googleusercontent.com', secret: 'shared-secret' };
const ALL = 'https://www.googleapis.com/auth/calendar';
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-000';
const calendarId = 'primary';

interface Stand {
  readonly origin: string;
  stop(): Promise<unknown>;
}

// What both can do; everything else the loopback does alone.
describe.each([
  ['the loopback', startLoopback],
  ['emulate', startEmulate],
])('on %s', (_, start) => {
  let stand: Stand;
  let client: RealClient;
  beforeAll(async () => {
    stand = await start();
    client = open();
    const { tokens } = await client.oauth.getToken({ code: await code(), codeVerifier: VERIFIER });
    client.oauth.setCredentials(tokens);
  });
  afterAll(() => stand.stop());

  test('consent gives a code with the state, and tokens with the granted scopes', async () => {
    const back = await approveOnPage(consentUrl(), { account: EMAIL });
    expect(back.searchParams.get('state')).toBe('state-1');
    const { tokens } = await open().oauth.getToken({ code: codeIn(back), codeVerifier: VERIFIER });
    expect(tokens).toMatchObject({ token_type: 'Bearer', scope: `${EVENTS_SCOPE} ${ALL}` });
    expect(tokens.refresh_token).toEqual(expect.any(String));
  });

  test('a code is good once and only with its verifier', async () => {
    const { oauth } = open();
    const used = await code();
    const exchange = (one: string, codeVerifier: string) =>
      outcomeOf(oauth.getToken({ code: one, codeVerifier }));
    expect(await exchange(used, VERIFIER)).toBe('ok');
    expect(await exchange(used, VERIFIER)).toBe('400 invalid_grant');
    expect(await exchange(await code(), 'of somebody else')).toBe('400 invalid_grant');
  });

  test('a refresh token brings access tokens until it is revoked', async () => {
    const { oauth } = open();
    const { tokens } = await oauth.getToken({ code: await code(), codeVerifier: VERIFIER });
    oauth.setCredentials({ refresh_token: tokens.refresh_token ?? '' });
    expect((await oauth.refreshAccessToken()).credentials.access_token).toEqual(expect.any(String));
    const revoked = await fetch(`${stand.origin}/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ token: tokens.refresh_token ?? '' }),
    });
    expect(revoked.status).toBe(200);
    expect(await outcomeOf(oauth.refreshAccessToken())).toBe('400 invalid_grant');
    // The loopback revokes the whole grant, as Google does; the others of this file need theirs.
    client.oauth.setCredentials(
      (await client.oauth.getToken({ code: await code(), codeVerifier: VERIFIER })).tokens,
    );
  });

  test('events are made, listed by pages in a window, and deleted', async () => {
    const made: string[] = [];
    for (const hour of ['08', '10', '12']) {
      const { data } = await client.events.insert({
        calendarId,
        requestBody: {
          summary: `At ${hour}`,
          start: { dateTime: `2026-06-10T${hour}:00:00Z` },
          end: { dateTime: `2026-06-10T${hour}:30:00Z` },
        },
      });
      made.push(data.id ?? '');
    }
    const window = {
      calendarId,
      singleEvents: true,
      orderBy: 'startTime',
      maxResults: 2,
      timeMin: '2026-06-10T00:00:00Z',
      timeMax: '2026-06-11T00:00:00Z',
    };
    const first = await client.events.list(window);
    expect(first.data.items?.map(({ summary }) => summary)).toEqual(['At 08', 'At 10']);
    const pageToken = first.data.nextPageToken ?? '';
    const second = await client.events.list({ ...window, pageToken });
    expect(second.data.items?.map(({ summary }) => summary)).toEqual(['At 12']);
    expect(second.data.nextPageToken ?? null).toBeNull();
    for (const eventId of made) await client.events.delete({ calendarId, eventId });
    expect((await client.events.list(window)).data.items).toEqual([]);
  });

  test('an event of whole days ends with the day after', async () => {
    const { data } = await client.events.insert({
      calendarId,
      requestBody: { start: { date: '2026-07-01' }, end: { date: '2026-07-03' } },
    });
    expect([data.start?.date, data.end?.date]).toEqual(['2026-07-01', '2026-07-03']);
  });

  test('the primary calendar is listed, and free and busy knows its events', async () => {
    await client.events.insert({
      calendarId,
      requestBody: {
        start: { dateTime: '2026-08-10T10:00:00Z' },
        end: { dateTime: '2026-08-10T11:00:00Z' },
      },
    });
    const { data: list } = await client.api.calendarList.list();
    expect(list.items?.find(({ primary }) => primary)).toMatchObject({ accessRole: 'owner' });
    const { data } = await client.api.freebusy.query({
      requestBody: {
        timeMin: '2026-08-10T00:00:00Z',
        timeMax: '2026-08-11T00:00:00Z',
        items: [{ id: 'primary' }],
      },
    });
    const busy = data.calendars?.['primary']?.busy ?? [];
    expect(busy.map(({ start, end }) => [Date.parse(start ?? ''), Date.parse(end ?? '')])).toEqual([
      [Date.parse('2026-08-10T10:00:00Z'), Date.parse('2026-08-10T11:00:00Z')],
    ]);
  });

  test('nobody is let in without a token, and no calendar is made up', async () => {
    expect(await outcomeOf(client.events.list({ calendarId: 'nobody@example.net' }))).toMatch(
      /^404 notFound/u,
    );
    const bare = await fetch(`${stand.origin}/calendar/v3/calendars/primary/events`);
    expect(bare.status).toBe(401);
  });

  function open(): RealClient {
    return realClient({ origin: stand.origin, client: CLIENT }, { oauthFolder: 'oauth2/' });
  }

  function consentUrl(): string {
    const url = new URL(
      open().oauth.generateAuthUrl({
        access_type: 'offline',
        prompt: 'consent',
        scope: [EVENTS_SCOPE, ALL],
        state: 'state-1',
        code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
      }),
    );
    url.searchParams.set('code_challenge_method', 'S256');
    return url.href;
  }

  async function code(): Promise<string> {
    return codeIn(await approveOnPage(consentUrl(), { account: EMAIL }));
  }
});

async function startLoopback(): Promise<Stand> {
  return startGoogle({
    clock: createTestClock('2026-06-01T08:00:00Z'),
    accounts: [{ email: EMAIL }],
    client: { ...CLIENT, redirectUris: [REDIRECT] },
  });
}

async function startEmulate(): Promise<Stand> {
  const emulator = await createEmulator({
    service: 'google',
    port: 0,
    seed: {
      google: {
        users: [{ email: EMAIL, name: 'Lea' }],
        oauth_clients: [
          {
            client_id: CLIENT.id,
            client_secret: CLIENT.secret,
            name: 'BookingSaaS',
            redirect_uris: [REDIRECT],
          },
        ],
      },
    },
  });
  return { origin: emulator.url, stop: () => emulator.close() };
}

function codeIn(back: URL): string {
  return back.searchParams.get('code') ?? '';
}
