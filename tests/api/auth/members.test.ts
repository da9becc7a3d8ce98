import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../world/databases.ts';
import { arrive, atBrowser, PASSWORD } from '../../world/people.ts';
import type { Person } from '../../world/people.ts';
import { listed, openHouse, SALON, sessionSaid, tokenOf, tokenSentTo, withId } from './house.ts';
import type { House } from './house.ts';

const members = z.object({
  items: z.array(
    z.object({ id: z.string(), email: z.string(), role: z.string(), status: z.string() }),
  ),
});
const detailed = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      email: z.string(),
      lastSeenAt: z.string().nullable(),
      invitationEndsAt: z.string().nullable(),
    }),
  ),
});
const withLink = z.object({ link: z.string().nullable() });
const path = '/api/v1/members';

onEachDatabase((database) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(database.store);
  });

  const emailOf = (name: string) => `${name}-${database.dialect}@example.com`;
  const memberId = async (email: string) =>
    (await house.ines.ask('GET', path)).as(members).items.find((one) => one.email === email)?.id ??
    '';
  const arriveAs = (name: string, role: 'owner' | 'admin') =>
    arrive(house.world, {
      name,
      email: emailOf(name),
      roles: [{ businessId: house.salonId, role }],
    });
  const invite = async (by: Person, name: string, more: object = { role: 'admin' }) =>
    by.ask('POST', path, { body: { name, email: emailOf(name), ...more } });
  const accept = (name: string, body: object, person = atBrowser(house.world, emailOf(name))) =>
    person.ask(
      'POST',
      `/api/v1/invitations/${tokenSentTo(house.world, emailOf(name))}/acceptance`,
      { body },
    );

  test('somebody invited chooses a password by the link that was sent and is in', async () => {
    expect((await invite(house.ines, 'alma')).status).toBe(201);
    const alma = atBrowser(house.world, emailOf('alma'));
    const token = tokenSentTo(house.world, alma.email);
    const seen = await alma.ask('GET', `/api/v1/invitations/${token}`);
    expect(seen.as(z.unknown())).toEqual({
      businessId: house.salonId,
      businessName: 'Salon Été',
      name: 'alma',
      email: alma.email,
      role: 'admin',
      hasAccount: false,
    });
    expect((await accept('alma', {})).text).toContain('"password":{"code":"required"');
    expect((await accept('alma', { password: PASSWORD, name: 'Alma B.' }, alma)).status).toBe(204);
    const { user, businesses } = (await alma.ask('GET', '/api/v1/session')).as(sessionSaid);
    expect([user.name, businesses.map(({ role }) => role)]).toEqual(['Alma B.', ['admin']]);
    expect((await alma.signIn()).status).toBe(200);
    expect((await accept('alma', { password: PASSWORD })).code).toBe('auth.link_not_valid');
    const { items } = (await house.ines.ask('GET', path)).as(members);
    expect(items.find(({ email }) => email === alma.email)).toMatchObject({ status: 'active' });
  });

  test('the list says until when an invitation is good, and when somebody last worked here', async () => {
    const { clock } = house.world;
    const wire = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
    const shown = async (name: string) =>
      (await house.ines.ask('GET', path))
        .as(detailed)
        .items.find(({ email }) => email === emailOf(name));
    await invite(house.ines, 'ora');
    expect(await shown('ora')).toMatchObject({
      lastSeenAt: null,
      invitationEndsAt: wire(clock.now() + 7 * 24 * 3_600_000),
    });
    const ora = atBrowser(house.world, emailOf('ora'));
    await accept('ora', { password: PASSWORD, name: 'Ora' }, ora);
    await ora.ask('POST', '/api/auth/update-user', { body: { name: 'Ora Blum' } });
    expect(await shown('ora')).toMatchObject({
      name: 'Ora Blum',
      lastSeenAt: null,
      invitationEndsAt: null,
    });
    const seen = wire(clock.now());
    await ora.ask('GET', '/api/v1/staff');
    await ora.ask('POST', '/api/auth/sign-out');
    clock.advanceMin(1);
    expect(await shown('ora')).toMatchObject({ lastSeenAt: seen });
  });

  test('while nothing is mailed, whoever invites gets the link to pass on', async () => {
    const { link } = (await invite(house.ines, 'pia')).as(withLink);
    expect(tokenOf(link ?? '')).toBe(tokenSentTo(house.world, emailOf('pia')));
    const id = await memberId(emailOf('pia'));
    const again = (await house.ines.ask('POST', `${path}/${id}/invitation`)).as(withLink);
    expect(tokenOf(again.link ?? '')).toBe(tokenSentTo(house.world, emailOf('pia')));
    expect(again.link).not.toBe(link);
    expect((await house.ines.ask('GET', path)).text).not.toContain('token=');
  });

  test('a new invitation ends the one before, and a removed member cannot come any more', async () => {
    await invite(house.ines, 'bea');
    const first = tokenSentTo(house.world, emailOf('bea'));
    const id = await memberId(emailOf('bea'));
    expect((await house.ines.ask('POST', `${path}/${id}/invitation`)).status).toBe(200);
    const anybody = atBrowser(house.world, '');
    expect((await anybody.ask('GET', `/api/v1/invitations/${first}`)).code).toBe(
      'auth.link_not_valid',
    );
    const second = tokenSentTo(house.world, emailOf('bea'));
    expect((await anybody.ask('GET', `/api/v1/invitations/${second}`)).status).toBe(200);
    expect((await house.ines.ask('DELETE', `${path}/${id}`)).status).toBe(204);
    expect((await accept('bea', { password: PASSWORD })).code).toBe('auth.link_not_valid');
    expect(await database.store.read.users.byEmail(emailOf('bea'))).toBeNull();
  });

  test('whoever has an account joins with it, and nobody else by their link', async () => {
    const cleo = await arrive(house.world, { name: 'Cléo', email: emailOf('cleo'), roles: [] });
    await invite(house.ines, 'cleo');
    expect((await accept('cleo', { password: 'a password of a thief' })).code).toBe('auth.missing');
    const thief = await arriveAs('thief', 'admin');
    expect((await accept('cleo', {}, thief)).code).toBe('auth.forbidden');
    expect((await cleo.ask('GET', '/api/v1/staff')).code).toBe('businesses.not_found');
    expect((await accept('cleo', {}, cleo)).status).toBe(204);
    expect((await cleo.ask('GET', '/api/v1/staff')).status).toBe(200);
    expect((await cleo.signIn()).status).toBe(200);
  });

  test('a member of several businesses names one, and never sees the other', async () => {
    const other = (await house.ines.ask('POST', '/api/v1/businesses', { body: SALON })).as(
      withId,
    ).id;
    const unnamed = await house.ines.ask('GET', '/api/v1/staff');
    expect([unnamed.status, unnamed.text]).toEqual([
      400,
      expect.stringContaining('"X-Business":{"code":"required"'),
    ]);
    const here = (await house.ines.ask('GET', '/api/v1/staff', { business: house.salonId })).as(
      listed,
    );
    const there = (await house.ines.ask('GET', '/api/v1/staff', { business: other })).as(listed);
    expect([here.items.length, there.items.length]).toEqual([1, 1]);
    expect(here.items[0]?.id).not.toBe(there.items[0]?.id);
    const nowhere = await house.ines.ask('GET', '/api/v1/staff', {
      business: 'biz_of_somebody_else',
    });
    expect([nowhere.status, nowhere.code]).toEqual([404, 'businesses.not_found']);
    await database.store.write(async (tx) => {
      const [mine] = await tx.members.list(other);
      await tx.members.remove(other, mine?.id ?? '');
    });
  });

  test('an admin invites and neither makes owners nor changes anybody', async () => {
    const dora = await arriveAs('dora', 'admin');
    expect((await invite(dora, 'emil', { role: 'owner' })).code).toBe('auth.forbidden');
    expect((await invite(dora, 'emil', { role: 'admin' })).status).toBe(201);
    expect((await invite(dora, 'emil', { role: 'admin' })).code).toBe('members.email_taken');
    expect((await invite(dora, 'fritz', { role: 'staff' })).text).toContain(
      '"staffId":{"code":"required"',
    );
    expect((await invite(dora, 'fritz', { role: 'staff', staffId: 'stf_nobody' })).code).toBe(
      'staff.not_found',
    );
    const id = await memberId(emailOf('emil'));
    for (const [method, body] of [
      ['PATCH', { role: 'owner' }],
      ['DELETE', undefined],
    ] as const) {
      const answer = await dora.ask(method, `${path}/${id}`, body === undefined ? {} : { body });
      expect({ method, code: answer.code }).toEqual({ method, code: 'auth.forbidden' });
    }
    const own = await memberId(dora.email);
    expect((await dora.ask('PATCH', `${path}/${own}`, { body: { role: 'owner' } })).code).toBe(
      'auth.forbidden',
    );
  });

  test('the last owner who can sign in stays, whoever else is invited', async () => {
    const id = await memberId(house.ines.email);
    await invite(house.ines, 'gina', { role: 'owner' });
    for (const [method, body] of [
      ['PATCH', { role: 'admin' }],
      ['DELETE', undefined],
    ] as const) {
      const answer = await house.ines.ask(
        method,
        `${path}/${id}`,
        body === undefined ? {} : { body },
      );
      expect({ method, code: answer.code }).toEqual({ method, code: 'members.last_owner' });
    }
  });

  test('of two owners who remove each other at once one stays', async () => {
    const second = await arriveAs('hugo', 'owner');
    const third = await arriveAs('iris', 'owner');
    const ines = await memberId(house.ines.email);
    await database.store.write((tx) => tx.members.update(house.salonId, ines, { role: 'admin' }));
    const [hugoId, irisId] = [
      await memberIdBy(second, second.email),
      await memberIdBy(second, third.email),
    ];
    const answers = await Promise.all([
      second.ask('DELETE', `${path}/${irisId}`),
      third.ask('DELETE', `${path}/${hugoId}`),
    ]);
    const owners = (await database.store.read.members.list(house.salonId)).filter(
      ({ role, userId }) => role === 'owner' && userId !== null,
    );
    expect(owners).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    await database.store.write((tx) => tx.members.update(house.salonId, ines, { role: 'owner' }));
  });

  test('a removed member is out at once, a demoted one loses what the role gave', async () => {
    const jan = await arriveAs('jan', 'admin');
    const id = await memberId(jan.email);
    const person = (await house.ines.ask('GET', '/api/v1/staff')).as(listed).items[0]?.id;
    const body = { role: 'staff', staffId: person };
    expect((await house.ines.ask('PATCH', `${path}/${id}`, { body })).status).toBe(200);
    expect((await jan.ask('GET', '/api/v1/bookings')).status).toBe(200);
    expect((await jan.ask('GET', '/api/v1/api-keys')).code).toBe('auth.forbidden');
    const bare = await house.ines.ask('PATCH', `${path}/${id}`, { body: { staffId: null } });
    expect(bare.code).toBe('request.invalid');
    expect((await house.ines.ask('DELETE', `${path}/${id}`)).status).toBe(204);
    expect((await jan.ask('GET', '/api/v1/bookings')).code).toBe('businesses.not_found');
  });

  async function memberIdBy(person: Person, email: string): Promise<string> {
    const { items } = (await person.ask('GET', path)).as(members);
    return items.find((one) => one.email === email)?.id ?? '';
  }
});
