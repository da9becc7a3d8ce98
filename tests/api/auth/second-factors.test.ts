import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { KEY, startWorld } from '../../world/app.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { atBrowser, OWN_ORIGIN, PASSWORD } from '../../world/people.ts';
import type { Person } from '../../world/people.ts';
import { codeShownFor, createSecurityKey } from './authenticator.ts';
import { arriveAsAdmin, openHouse } from './house.ts';
import type { House } from './house.ts';

const enabled = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()).min(2) });
const challenged = z.object({ challenge: z.string() });
const user = z.object({ user: z.object({ hasTwoFactor: z.boolean() }) });

onEachDatabase((database) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(database.store);
  });

  const admin = (name: string) => arriveAsAdmin(house, `${name}-${database.dialect}@example.com`);
  const isIn = async (person: Person) =>
    (await person.ask('GET', '/api/v1/session')).status === 200;

  describe('one-time codes', () => {
    const verify = (person: Person, code: string) =>
      person.ask('POST', '/api/auth/two-factor/verify-totp', { body: { code } });
    const switchOn = async (person: Person) => {
      const answer = await person.ask('POST', '/api/auth/two-factor/enable', {
        body: { password: PASSWORD },
      });
      const { totpURI, backupCodes } = answer.as(enabled);
      expect((await verify(person, codeShownFor(totpURI))).status).toBe(200);
      return { totpURI, backupCodes };
    };

    test('a password alone lets nobody in once they are switched on', async () => {
      const ada = await admin('ada');
      expect((await ada.ask('GET', '/api/v1/session')).as(user).user.hasTwoFactor).toBe(false);
      const wrong = await ada.ask('POST', '/api/auth/two-factor/enable', {
        body: { password: 'not hers at all' },
      });
      expect(wrong.code).toBe('auth.wrong_password');
      const { totpURI } = await switchOn(ada);
      expect((await ada.ask('GET', '/api/v1/session')).as(user).user.hasTwoFactor).toBe(true);

      const phone = atBrowser(house.world, ada.email);
      const signedIn = await phone.signIn();
      expect([signedIn.status, signedIn.text]).toEqual([
        200,
        expect.stringContaining('"twoFactorRedirect":true'),
      ]);
      expect(await isIn(phone)).toBe(false);
      const guess = await verify(phone, '000000');
      expect([guess.code, await isIn(phone)]).toEqual(['auth.wrong_code', false]);
      expect((await verify(phone, codeShownFor(totpURI))).status).toBe(200);
      expect(await isIn(phone)).toBe(true);
    });

    test('they are good after the key of the server was turned', async () => {
      const dora = await admin('dora');
      const { totpURI } = await switchOn(dora);
      const secretKeys = ['the key of the year after, thirty-two', KEY] as const;
      const turned = startWorld({ store: database.store, secretKeys });
      const phone = atBrowser(turned, dora.email);
      await phone.signIn();
      expect((await verify(phone, codeShownFor(totpURI))).status).toBe(200);
      expect(await isIn(phone)).toBe(true);
    });

    test('a backup code lets somebody in who lost their phone, once', async () => {
      const bob = await admin('bob');
      const { backupCodes } = await switchOn(bob);
      const use = async (code: string | undefined) => {
        const laptop = atBrowser(house.world, bob.email);
        await laptop.signIn();
        await laptop.ask('POST', '/api/auth/two-factor/verify-backup-code', { body: { code } });
        return isIn(laptop);
      };
      expect(await use(backupCodes[0])).toBe(true);
      expect(await use(backupCodes[0])).toBe(false);
      expect(await use(backupCodes[1])).toBe(true);
    });

    test('guessing codes ends, even slowly', async () => {
      const eve = await admin('eve');
      const { totpURI } = await switchOn(eve);
      for (let guess = 0; guess < 12; guess += 1) {
        const thief = atBrowser(house.world, eve.email);
        await thief.signIn();
        expect((await verify(thief, String(guess).padStart(6, '0'))).status).toBeGreaterThanOrEqual(
          400,
        );
      }
      const late = atBrowser(house.world, eve.email);
      await late.signIn();
      expect((await verify(late, codeShownFor(totpURI))).status).toBe(429);
      expect(await isIn(late)).toBe(false);
    });
  });

  describe('passkeys', () => {
    const site = { rpId: 'localhost', origin: OWN_ORIGIN };
    const challengeFor = async (person: Person, what: 'register' | 'authenticate') =>
      (await person.ask('GET', `/api/auth/passkey/generate-${what}-options`)).as(challenged)
        .challenge;
    const enter = async (person: Person, response: object) =>
      person.ask('POST', '/api/auth/passkey/verify-authentication', { body: { response } });

    test('somebody signs in with a passkey they added, and no longer once it is removed', async () => {
      const cleo = await admin('cleo');
      const key = createSecurityKey(site);
      const response = key.register(await challengeFor(cleo, 'register'));
      const added = await cleo.ask('POST', '/api/auth/passkey/verify-registration', {
        body: { response, name: 'Her phone' },
      });
      expect([added.status, added.text]).toEqual([200, expect.stringContaining('Her phone')]);

      const phone = atBrowser(house.world, cleo.email);
      const entered = await enter(phone, key.prove(await challengeFor(phone, 'authenticate')));
      expect(entered.status).toBe(200);
      expect((await phone.ask('GET', '/api/v1/session')).text).toContain(cleo.email);

      const list = await cleo.ask('GET', '/api/auth/passkey/list-user-passkeys');
      const [passkey] = list.as(z.array(z.object({ id: z.string(), name: z.string() })));
      const body = { id: passkey?.id };
      expect(
        (await house.ines.ask('POST', '/api/auth/passkey/delete-passkey', { body })).status,
      ).toBeGreaterThanOrEqual(400);
      expect((await cleo.ask('POST', '/api/auth/passkey/delete-passkey', { body })).status).toBe(
        200,
      );
      const late = atBrowser(house.world, cleo.email);
      const refused = await enter(late, key.prove(await challengeFor(late, 'authenticate')));
      expect([refused.status, await isIn(late)]).toEqual([401, false]);
    });

    test('a session older than a day has to be renewed before a passkey is added', async () => {
      const fay = await admin('fay');
      const options = () => fay.ask('GET', '/api/auth/passkey/generate-register-options');
      expect((await options()).status).toBe(200);
      const aDayAgo = new Date(Date.now() - 25 * 3_600_000).toISOString();
      await sql`update sessions set created_at = ${aDayAgo} where user_id = (select id from users where email = ${fay.email})`.execute(
        database.store.accounts,
      );
      expect((await options()).code).toBe('auth.not_fresh');
      expect((await fay.ask('GET', '/api/v1/session')).status).toBe(200);
      await fay.signIn();
      expect((await options()).status).toBe(200);
    });

    test('a passkey of another site, another key and an answer heard before are refused', async () => {
      const dan = await admin('dan');
      const key = createSecurityKey(site);
      const response = key.register(await challengeFor(dan, 'register'));
      await dan.ask('POST', '/api/auth/passkey/verify-registration', { body: { response } });
      const browser = atBrowser(house.world, dan.email);
      const stranger = createSecurityKey(site);
      expect(
        (await enter(browser, stranger.prove(await challengeFor(browser, 'authenticate')))).status,
      ).toBe(401);

      const heard = key.prove(await challengeFor(browser, 'authenticate'));
      expect((await enter(browser, heard)).status).toBe(200);
      const thief = atBrowser(house.world, dan.email);
      await challengeFor(thief, 'authenticate');
      expect((await enter(thief, heard)).status).toBeGreaterThanOrEqual(400);
      expect(await isIn(thief)).toBe(false);

      const fake = createSecurityKey({ rpId: 'localhost', origin: 'https://evil.example' });
      const mallory = await admin('mallory');
      const planted = fake.register(await challengeFor(mallory, 'register'));
      const added = await mallory.ask('POST', '/api/auth/passkey/verify-registration', {
        body: { response: planted },
      });
      expect(added.status).toBeGreaterThanOrEqual(400);
    });
  });
});
