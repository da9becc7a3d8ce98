import { openStore } from '@bookingsaas/server/db/open-store';
import { forgetExpiredSignIns } from '@bookingsaas/server/usecases/members/forget-expired';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { openShop } from '../../world/builders.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { atBrowser, PASSWORD } from '../../world/people.ts';
import { arriveAsAdmin, openHouse, SALON, sessionSaid, tokenSentTo } from './house.ts';
import type { House } from './house.ts';
import { startWorld } from '../../world/app.ts';

onEachDatabase((database) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(database.store);
  });

  const emailOf = (name: string) => `${name}-${database.dialect}@example.com`;
  const admin = (name: string) => arriveAsAdmin(house, emailOf(name));

  test('who signs out is out, and a wrong password lets nobody in', async () => {
    const marc = await admin('marc');
    expect((await marc.ask('GET', '/api/v1/session')).status).toBe(200);
    expect((await marc.ask('POST', '/api/auth/sign-out')).status).toBe(200);
    const out = await marc.ask('GET', '/api/v1/session');
    expect({ status: out.status, text: out.text }).toEqual({ status: 204, text: '' });
    expect((await marc.ask('GET', '/api/v1/sessions')).code).toBe('auth.missing');
    for (const person of [marc, atBrowser(house.world, 'nobody@example.com')]) {
      const wrong = await person.signIn('not the password');
      expect({ status: wrong.status, code: wrong.code }).toEqual({
        status: 401,
        code: 'auth.wrong_password',
      });
      expect(wrong.headers.getSetCookie()).toEqual([]);
    }
  });

  test('no script of a page ever sees the session', async () => {
    const nadia = await admin('nadia');
    const answer = await nadia.signIn();
    const [value = ''] = nadia.cookies.values();
    const [token = ''] = value.split('.');
    expect(token).toMatch(/^\w{20,}$/u);
    expect(answer.text).not.toContain(token);
    expect((await nadia.ask('GET', '/api/v1/sessions')).text).not.toContain(token);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^bookings\.session_token=[^;]+; Max-Age=\d+; Path=\/api; HttpOnly; SameSite=Lax$/u,
      ),
    ]);
  });

  test('the cookie is signed: the token from the database alone opens nothing', async () => {
    const olga = await admin('olga');
    const sessions = await sql<{ token: string }>`select token from sessions`.execute(
      database.store.accounts,
    );
    expect(sessions.rows.length).toBeGreaterThan(0);
    for (const { token } of sessions.rows) {
      const headers = { Cookie: `bookings.session_token=${token}` };
      const answer = await atBrowser(house.world, olga.email).ask('GET', '/api/v1/session', {
        headers,
      });
      expect(answer.status).toBe(401);
    }
  });

  test('a forgotten password is replaced by a link that works once and signs every browser out', async () => {
    const rosa = await admin('rosa');
    const asked = await atBrowser(house.world, rosa.email).ask(
      'POST',
      '/api/auth/request-password-reset',
      {
        body: { email: rosa.email },
        headers: { 'Accept-Language': 'fr-CA,fr;q=0.9,en;q=0.8' },
      },
    );
    const nobody = await atBrowser(house.world, '').ask(
      'POST',
      '/api/auth/request-password-reset',
      {
        body: { email: 'nobody@example.com' },
      },
    );
    expect(asked.text).toBe(nobody.text);
    const token = tokenSentTo(house.world, rosa.email);
    expect(JSON.stringify(house.world.logged)).toContain('Choisir un nouveau mot de passe');
    const stored = await sql`select * from verifications`.execute(database.store.accounts);
    expect(stored.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(stored.rows)).not.toContain(token);

    const reset = (newPassword: string) =>
      atBrowser(house.world, '').ask('POST', '/api/auth/reset-password', {
        body: { token, newPassword },
      });
    const short = await reset('short');
    expect([short.code, short.text]).toEqual([
      'request.invalid',
      expect.stringContaining('"too_short"'),
    ]);
    expect((await reset('a new password of hers')).status).toBe(200);
    expect((await reset('another password of hers')).code).toBe('auth.link_not_valid');
    expect((await rosa.ask('GET', '/api/v1/session')).status).toBe(401);
    expect((await rosa.signIn()).code).toBe('auth.wrong_password');
    expect((await rosa.signIn('a new password of hers')).status).toBe(200);
  });

  test('a write from a page elsewhere is refused, from one of ours it is not', async () => {
    const sam = await admin('sam');
    const write = (headers: Record<string, string>) =>
      sam.ask('PATCH', '/api/v1/business', { body: { address: '1 rue du Port' }, headers });
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: 'http://localhost:3000.evil.example' },
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
    ]) {
      const refused = await write(headers);
      expect({ headers, code: refused.code }).toEqual({ headers, code: 'auth.cross_site' });
    }
    expect((await write({ Origin: 'http://localhost:3000' })).status).toBe(200);
    const signIn = await sam.ask('POST', '/api/auth/sign-in/email', {
      body: { email: sam.email, password: PASSWORD },
      headers: { Origin: 'https://evil.example' },
    });
    expect({ code: signIn.code, cookies: signIn.headers.getSetCookie() }).toEqual({
      code: 'auth.cross_site',
      cookies: [],
    });
    expect(
      (
        await sam.ask('GET', '/api/v1/business', { headers: { Origin: 'https://evil.example' } })
      ).headers.get('Access-Control-Allow-Origin'),
    ).toBeNull();
  });

  test('somebody signed in who books as a visitor is sent no cookie and needs none', async () => {
    const shop = await openShop(house.world);
    const tara = await admin('tara');
    for (const path of [`/w/${shop.widgetKey}`, `/api/v1/widgets/${shop.widgetKey}`]) {
      const answer = await tara.ask('GET', path);
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    }
    const booked = await shop.book('2026-06-02T10:00:00Z');
    expect([booked.status, booked.headers.getSetCookie()]).toEqual([201, []]);
  });

  test('a key wins over a cookie, and a wrong key is not saved by one', async () => {
    const uma = await admin('uma');
    const answer = await uma.ask('GET', '/api/v1/business', {
      headers: { Authorization: 'Bearer bk_live_wrong' },
    });
    expect([answer.status, answer.code]).toEqual([401, 'auth.invalid']);
  });

  test('where sign-up is closed nobody makes an account, and only who set it up opens businesses', async () => {
    const body = { name: 'Vera', email: emailOf('vera'), password: PASSWORD };
    const vera = atBrowser(house.world, body.email);
    expect((await vera.ask('POST', '/api/auth/sign-up/email', { body })).code).toBe(
      'auth.sign_up_closed',
    );
    expect(await database.store.read.users.byEmail(body.email)).toBeNull();
    const will = await admin('will');
    expect((await will.ask('POST', '/api/v1/businesses', { body: SALON })).code).toBe(
      'auth.sign_up_closed',
    );
    expect((await will.ask('GET', '/api/v1/session')).as(sessionSaid).mayAddBusinesses).toBe(false);
    expect((await house.ines.ask('POST', '/api/v1/businesses', { body: SALON })).status).toBe(201);
    const slugs = (await house.ines.ask('GET', '/api/v1/session'))
      .as(sessionSaid)
      .businesses.map(({ slug }) => slug);
    expect(slugs).toEqual(['salon-ete', 'salon-ete-2']);
  });

  test('where sign-up is open anybody makes an account and a business of their own', async () => {
    const open = startWorld({ store: database.store, env: { SIGNUP: 'open' } });
    const body = { name: 'Xavier', email: emailOf('xavier'), password: PASSWORD };
    const xavier = atBrowser(open, body.email);
    expect((await xavier.ask('POST', '/api/auth/sign-up/email', { body })).status).toBe(200);
    const token = tokenSentTo(open, xavier.email);
    expect((await xavier.ask('GET', `/api/auth/verify-email?token=${token}`)).status).toBe(200);
    expect((await xavier.ask('GET', '/api/v1/session')).as(sessionSaid).businesses).toEqual([]);
    expect((await xavier.ask('GET', '/api/v1/bookings')).code).toBe('businesses.not_found');
    expect((await xavier.ask('POST', '/api/v1/businesses', { body: SALON })).status).toBe(201);
    expect((await xavier.ask('GET', '/api/v1/bookings')).status).toBe(200);
    // Whether an address has an account is told to nobody, and nothing is sent to it.
    const sent = open.logged.length;
    const again = await atBrowser(open, '').ask('POST', '/api/auth/sign-up/email', { body });
    expect([again.status, open.logged.length]).toEqual([200, sent]);
  });

  test('nobody waits in an account made with the address of somebody else', async () => {
    const open = startWorld({ store: database.store, env: { SIGNUP: 'open' } });
    const email = emailOf('yves');
    const squatter = atBrowser(open, email);
    const body = { name: 'Yves', email, password: PASSWORD };
    await squatter.ask('POST', '/api/auth/sign-up/email', { body });
    expect((await squatter.ask('GET', '/api/v1/bookings')).status).toBe(401);
    expect((await squatter.signIn()).code).toBe('auth.not_confirmed');
    expect((await squatter.ask('GET', '/api/auth/passkey/generate-register-options')).status).toBe(
      401,
    );

    const yves = atBrowser(open, email);
    await yves.ask('POST', '/api/auth/request-password-reset', { body: { email } });
    const chosen = { newPassword: 'a sentence of his own', token: tokenSentTo(open, email) };
    expect((await yves.ask('POST', '/api/auth/reset-password', { body: chosen })).status).toBe(200);
    expect((await squatter.signIn()).code).toBe('auth.wrong_password');
    expect((await yves.signIn(chosen.newPassword)).status).toBe(200);
    expect((await yves.ask('GET', '/api/v1/session')).as(sessionSaid).businesses).toEqual([]);
  });
});

describe('of a server', () => {
  test('over https the cookie is sent over https only', async () => {
    const store = await openStore({ url: ':memory:' });
    await store.migrate();
    const world = startWorld({ store, env: { PUBLIC_URL: 'https://book.example.com' } });
    const email = 'ines@example.com';
    const passwordHash = await world.accounts.signIn.hashPassword(PASSWORD);
    const user = {
      id: 'usr_1',
      name: 'Inès',
      email,
      passwordHash,
      createdAt: 0,
    };
    await store.write((tx) => tx.users.insert(user));
    const ines = atBrowser(world, email);
    const headers = { Origin: 'https://book.example.com' };
    const signedIn = await ines.ask('POST', '/api/auth/sign-in/email', {
      body: { email, password: PASSWORD },
      headers,
    });
    expect(signedIn.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Secure-bookings\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/u,
      ),
    ]);
    expect((await ines.ask('GET', '/api/v1/session')).status).toBe(200);
    await store.close();
  });

  test('who tries too many passwords has to wait, also from many addresses for one account', async () => {
    const store = await openStore({ url: ':memory:' });
    await store.migrate();
    const world = startWorld({ store, env: { RATE_ATTEMPTS_PER_ADDRESS: '4', TRUST_PROXY: 'on' } });
    const tries = async (email: string, address: string) => {
      const headers = { 'X-Forwarded-For': address };
      const body = { email, password: 'guess guess guess' };
      const answer = await atBrowser(world, email).ask('POST', '/api/auth/sign-in/email', {
        body,
        headers,
      });
      return [answer.status, answer.headers.has('Retry-After')];
    };
    for (let guess = 0; guess < 4; guess += 1)
      expect(await tries(`a${guess}@example.com`, '192.0.2.1')).toEqual([401, false]);
    expect(await tries('b@example.com', '192.0.2.1')).toEqual([429, true]);
    for (let guess = 0; guess < 12; guess += 1)
      expect(await tries('c@example.com', `198.51.100.${guess}`)).toEqual([401, false]);
    expect(await tries('c@example.com', '198.51.100.99')).toEqual([429, true]);
    await store.close();
  });

  test('what is over is cleared away, and nothing before', async () => {
    const store = await openStore({ url: ':memory:' });
    await store.migrate();
    const { world, ines } = await openHouse(store);
    await ines.ask('POST', '/api/auth/request-password-reset', { body: { email: ines.email } });
    const sweep = async (now: string) => {
      world.clock.set(now);
      return forgetExpiredSignIns(world.core);
    };
    // Sessions are dated by the machine's clock, so the story counts from there.
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    expect(await sweep(inDays(0))).toBe(0);
    expect(await sweep(inDays(1))).toBe(1);
    expect((await ines.ask('GET', '/api/v1/session')).status).toBe(200);
    expect(await sweep(inDays(31))).toBe(1);
    expect((await ines.ask('GET', '/api/v1/session')).status).toBe(401);
    await store.close();
  });
});
