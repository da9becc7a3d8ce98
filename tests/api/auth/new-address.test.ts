import { beforeAll, expect, test } from 'vitest';
import { onEachDatabase } from '../../world/databases.ts';
import { atBrowser, PASSWORD } from '../../world/people.ts';
import { arriveAsAdmin, openHouse, sessionSaid, tokenSentTo } from './house.ts';
import type { House } from './house.ts';

onEachDatabase((database) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(database.store);
  });

  const emailOf = (name: string) => `${name}-${database.dialect}@example.com`;
  const admin = (name: string) => arriveAsAdmin(house, emailOf(name));
  const verify = (token: string, person = atBrowser(house.world, '')) =>
    person.ask('GET', `/api/auth/verify-email?token=${token}`);

  test('a new address counts once the link sent to it was opened, which works once', async () => {
    const tom = await admin('tom');
    const newEmail = emailOf('thomas');
    const body = { newEmail, password: PASSWORD };
    expect((await tom.ask('POST', '/api/auth/change-email', { body })).status).toBe(200);
    const said = async () => (await tom.ask('GET', '/api/v1/session')).as(sessionSaid).user.email;
    expect(await said()).toBe(tom.email);
    const token = tokenSentTo(house.world, newEmail);
    expect((await verify(token, house.ines)).code).toBe('auth.forbidden');
    expect((await verify(token)).status).toBe(200);
    expect(await said()).toBe(newEmail);
    expect((await verify(token)).code).toBe('auth.link_not_valid');
    expect((await atBrowser(house.world, newEmail).signIn()).status).toBe(200);
    expect((await atBrowser(house.world, tom.email).signIn()).code).toBe('auth.wrong_password');
    expect((await house.ines.ask('GET', '/api/v1/members')).text).toContain(newEmail);
  });

  test('it takes the password, and nobody takes the address of another', async () => {
    const uma = await admin('uma');
    const ask = (body: object) => uma.ask('POST', '/api/auth/change-email', { body });
    const newEmail = emailOf('ursula');
    expect((await ask({ newEmail })).code).toBe('auth.wrong_password');
    expect((await ask({ newEmail, password: 'not hers at all' })).code).toBe('auth.wrong_password');
    expect(() => tokenSentTo(house.world, newEmail)).toThrow(/Nothing was sent/u);
    const nobody = atBrowser(house.world, '');
    const body = { newEmail, password: PASSWORD };
    expect((await nobody.ask('POST', '/api/auth/change-email', { body })).status).toBe(401);
    // Whether an address has an account is told to nobody, and nothing is sent to it.
    const sent = house.world.logged.length;
    expect((await ask({ newEmail: house.ines.email, password: PASSWORD })).status).toBe(200);
    expect(house.world.logged.slice(sent).filter(({ level }) => level === 'warn')).toEqual([]);
  });
});
