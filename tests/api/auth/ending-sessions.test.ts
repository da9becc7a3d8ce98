import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../world/databases.ts';
import { atBrowser, PASSWORD } from '../../world/people.ts';
import { arriveAsAdmin, openHouse } from './house.ts';
import type { House } from './house.ts';

const browsers = z.object({
  items: z.array(
    z.object({ id: z.string(), isCurrent: z.boolean(), userAgent: z.string().nullable() }),
  ),
});

onEachDatabase((database) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(database.store);
  });

  const admin = (name: string) => arriveAsAdmin(house, `${name}-${database.dialect}@example.com`);

  test('a browser left behind is signed out from another', async () => {
    const paul = await admin('paul');
    const phone = atBrowser(house.world, paul.email);
    await phone.ask('POST', '/api/auth/sign-in/email', {
      body: { email: paul.email, password: PASSWORD },
      headers: { 'User-Agent': 'A phone' },
    });
    const before = (await paul.ask('GET', '/api/v1/sessions')).as(browsers).items;
    expect(
      before.map(({ isCurrent, userAgent }) => `${isCurrent} ${userAgent}`).toSorted(),
    ).toEqual(['false A phone', 'true null']);
    const left = before.find(({ isCurrent }) => !isCurrent)?.id ?? '';
    const stranger = await admin('stranger');
    expect((await stranger.ask('DELETE', `/api/v1/sessions/${left}`)).code).toBe(
      'sessions.not_found',
    );
    expect((await phone.ask('GET', '/api/v1/session')).status).toBe(200);
    expect((await paul.ask('DELETE', `/api/v1/sessions/${left}`)).status).toBe(204);
    expect((await phone.ask('GET', '/api/v1/session')).status).toBe(401);
    expect((await paul.ask('GET', '/api/v1/sessions')).as(browsers).items).toHaveLength(1);
  });

  test('all other browsers are signed out at once, and this one stays', async () => {
    const quinn = await admin('quinn');
    const others = [1, 2].map(() => atBrowser(house.world, quinn.email));
    for (const other of others) await other.signIn();
    expect((await quinn.ask('DELETE', '/api/v1/sessions')).status).toBe(204);
    for (const other of others) {
      expect((await other.ask('GET', '/api/v1/session')).code).toBe('auth.missing');
    }
    expect((await quinn.ask('GET', '/api/v1/sessions')).as(browsers).items).toHaveLength(1);
    expect((await house.ines.ask('GET', '/api/v1/session')).status).toBe(200);
  });
});
