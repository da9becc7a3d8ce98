import { seedDemo } from '@bookingsaas/server/seed/demo';
import { openStore } from '@bookingsaas/server/db/open-store';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { offerSetup } from '@bookingsaas/server/usecases/members/set-up';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startWorld } from '../../world/app.ts';
import { emptyDatabase } from '../../world/databases.ts';
import { atBrowser, PASSWORD } from '../../world/people.ts';
import { listed, SALON, sessionSaid, tokenOf } from './house.ts';

describe.each(['sqlite', 'postgres'] as const)('on %s', (dialect) => {
  let store: OpenedStore;
  let remove: () => void;

  beforeEach(async () => {
    const empty = await emptyDatabase(dialect);
    remove = () => empty.remove();
    store = await openStore({ url: empty.url });
    await store.migrate();
  });

  afterEach(async () => {
    await store.close();
    remove();
  });

  test('the printed link makes the first owner, with a business that can be opened at once', async () => {
    const world = startWorld({ store });
    const link = await offerSetup(world.accounts);
    expect(link).toMatch(/^http:\/\/localhost:3000\/console\/setup\?token=[\w-]{43}$/u);
    const path = `/api/v1/setup/${tokenOf(link ?? '')}`;
    const ines = atBrowser(world, 'ines@example.com');
    expect((await ines.ask('GET', path)).as(z.unknown())).toEqual({ businesses: [] });

    const body = { name: 'Inès', email: 'Ines@Example.com', password: PASSWORD, business: SALON };
    expect((await ines.ask('POST', path, { body })).status).toBe(204);
    const { user, businesses } = (await ines.ask('GET', '/api/v1/session')).as(sessionSaid);
    expect(user).toMatchObject({ name: 'Inès', email: 'ines@example.com' });
    expect(businesses).toMatchObject([{ slug: 'salon-ete', name: 'Salon Été', role: 'owner' }]);

    const schedules = (await ines.ask('GET', '/api/v1/schedules')).as(
      z.object({ items: z.array(z.object({ weekly: z.unknown(), isDefault: z.boolean() })) }),
    );
    const day = [['09:00', '17:00']];
    expect(schedules.items).toEqual([
      {
        isDefault: true,
        weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
      },
    ]);
    expect((await ines.ask('GET', '/api/v1/staff')).as(listed).items).toEqual([
      expect.objectContaining({ id: businesses[0]?.staffId }),
    ]);
    expect((await ines.ask('GET', '/api/v1/services')).as(listed).items).toEqual([]);
  });

  test('the link dies on use, and none is offered once somebody has an account', async () => {
    const world = startWorld({ store });
    const first = tokenOf((await offerSetup(world.accounts)) ?? '');
    const second = tokenOf((await offerSetup(world.accounts)) ?? '');
    const body = { name: 'Inès', email: 'ines@example.com', password: PASSWORD };
    const rushed = await Promise.all(
      [first, second, first, second].map((token, index) =>
        atBrowser(world, 'x').ask('POST', `/api/v1/setup/${token}`, {
          body: { ...body, email: `ines${index}@example.com` },
        }),
      ),
    );
    const statuses = rushed.map(({ status }) => String(status));
    expect(statuses.toSorted()).toEqual(['204', '404', '404', '404']);
    expect(await offerSetup(world.accounts)).toBeNull();
    const late = await atBrowser(world, 'x').ask('GET', `/api/v1/setup/${first}`);
    expect({ status: late.status, code: late.code }).toEqual({
      status: 404,
      code: 'auth.link_not_valid',
    });
  });

  test('a link of yesterday is refused, and so are a guessed one and a short password', async () => {
    const world = startWorld({ store });
    const path = `/api/v1/setup/${tokenOf((await offerSetup(world.accounts)) ?? '')}`;
    const eve = atBrowser(world, 'eve@example.com');
    const body = { name: 'Eve', email: eve.email, password: PASSWORD };
    expect((await eve.ask('POST', `/api/v1/setup/${'a'.repeat(43)}`, { body })).status).toBe(404);
    expect((await eve.ask('POST', path, { body: { ...body, password: 'short' } })).status).toBe(
      400,
    );
    world.clock.set('2026-06-02T08:00:01Z');
    expect((await eve.ask('POST', path, { body })).code).toBe('auth.link_not_valid');
    expect(await store.read.users.first()).toBeNull();
  });

  test('without a new business the first owner owns those of the demo', async () => {
    const world = startWorld({ store });
    await seedDemo(world.core);
    const token = tokenOf((await offerSetup(world.accounts)) ?? '');
    const ines = atBrowser(world, 'ines@example.com');
    const body = { name: 'Inès', email: ines.email, password: PASSWORD };
    expect((await ines.ask('POST', `/api/v1/setup/${token}`, { body })).status).toBe(204);
    const { businesses } = (await ines.ask('GET', '/api/v1/session')).as(sessionSaid);
    // The console opens the first.
    expect(businesses.map(({ slug, role }) => `${role} of ${slug}`)).toEqual([
      'owner of demo',
      'owner of northgate',
      'owner of lucie',
    ]);
    const members = (
      await ines.ask('GET', '/api/v1/members', { business: businesses[0]?.id ?? '' })
    ).as(z.object({ items: z.array(z.object({ email: z.string() })) }));
    expect(members.items).toMatchObject([{ email: 'ines@example.com' }]);
  });

  test('neither the link nor the password stands in the database', async () => {
    const world = startWorld({ store });
    const token = tokenOf((await offerSetup(world.accounts)) ?? '');
    const links = await sql<{ hash: string }>`select * from account_links`.execute(store.accounts);
    expect(links.rows).toHaveLength(1);
    expect(JSON.stringify(links.rows)).not.toContain(token);
    const ines = atBrowser(world, 'ines@example.com');
    const body = { name: 'Inès', email: ines.email, password: PASSWORD };
    await ines.ask('POST', `/api/v1/setup/${token}`, { body });
    const accounts = await sql<{ password: string }>`select password from accounts`.execute(
      store.accounts,
    );
    expect(accounts.rows).toHaveLength(1);
    expect(accounts.rows[0]?.password).not.toContain(PASSWORD);
  });
});
