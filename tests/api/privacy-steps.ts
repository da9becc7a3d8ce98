import { periodicWork } from '@bookingsaas/server/jobs/schedule';
import { customerExport } from '@bookingsaas/server/contract/customers';
import { expect } from 'vitest';
import type { World } from '../world/app.ts';
import { tokenOf } from '../world/builders.ts';
import { drainAll } from '../world/deliver-all.ts';
import type { Shop } from '../world/builders.ts';
import { readCalendar } from '../world/calendar-file.ts';
import type { ReadEvent } from '../world/calendar-file.ts';
import type { TestDatabase } from '../world/databases.ts';
import { openEveryText } from '../world/every-text.ts';
import { arrive } from '../world/people.ts';
import type { Person } from '../world/people.ts';
import type { Player, Step } from './flow-player.ts';

/** Nobody else in any story is called so. */
export const GAELLE = {
  name: 'Gaëlle Quimper',
  email: 'g@example.net',
  phone: '+33699887766',
};

const TRACES = ['quimper', GAELLE.email, encodeURIComponent(GAELLE.email), '699887766'];

/** Plays the steps about calendar files and about what is kept of a customer. */
export function createPrivacyPlayer(
  world: World,
  database: TestDatabase,
  player: Player,
): { play(step: Step): Promise<void> } {
  const files: ReadEvent[] = [];
  let counted: unknown;
  return { play };

  async function play(step: Step): Promise<void> {
    if ('ics' in step) return expectFile(step['ics']);
    if ('advance_to' in step) return world.clock.set(String(step['advance_to']));
    if ('run_cleanup' in step) return cleanUp();
    if ('guest_fields' in step) return expectNothing();
    if ('analytics_counts' in step) return expect(await counts()).toEqual(counted);
    if ('export' in step) return expectExport(String(step['export']));
    if ('erase' in step) return erase(String(step['erase']));
    if ('search' in step) return search(String(step['search']));
    await player.play(step);
    await drainAll(world);
    return undefined;
  }

  async function expectFile(given: unknown): Promise<void> {
    // @NOTE the file is the specification.
    const wanted = given as Readonly<Record<string, unknown>>;
    const booked = player.latest();
    const { text } = await world.ask('GET', `/b/${tokenOf(booked)}.ics`);
    const calendar = readCalendar(text);
    const [event] = calendar.events;
    if (event === undefined) throw new Error('There is no event in the file');
    if ('method' in wanted) expect(String(wanted['method'])).toContain(calendar.method);
    expect(event.uid).toBe(files[0]?.uid ?? event.uid);
    const before = files.at(-1)?.sequence ?? -1;
    if (wanted['sequence'] === 0) expect(event.sequence).toBe(0);
    else expect(event.sequence).toBeGreaterThan(before);
    if ('dtstart' in wanted)
      expect(event.start.replaceAll(/[-:]/gu, '')).toBe(String(wanted['dtstart']));
    if ('status' in wanted) expect(event.status).toBe(wanted['status']);
    files.push(event);
  }

  async function cleanUp(): Promise<void> {
    const work = periodicWork(world.core);
    // What ended was noted as completed and counted long ago.
    for (const { name, run } of work) if (/^(?:complete|count)/u.test(name)) await run();
    counted = await counts();
    expect(await traces()).not.toEqual([]);
    for (const { run } of work) await run();
  }

  async function traces(): Promise<string[]> {
    const every = openEveryText(database);
    try {
      return await every.holding(TRACES);
    } finally {
      await every.close();
    }
  }

  async function expectNothing(): Promise<void> {
    expect(await traces()).toEqual([]);
    const { shop } = player;
    for (const path of ['/export.json', '/bookings', '/bookings.csv', '/messages']) {
      expectNoTrace((await shop.owner('GET', path)).text);
    }
    expectNoTrace((await shop.ownerAt('/api/integrations/outlook/export')).text);
    expectNoTrace(JSON.stringify(await shop.outbox()));
    expectNoTrace(JSON.stringify(world.logged));
    expect((await world.ask('GET', `/b/${tokenOf(player.latest())}`)).status).toBe(404);
  }

  async function expectExport(person: string): Promise<void> {
    const answer = await (
      await owner()
    ).ask('POST', '/api/v1/customers/export', {
      body: { person },
    });
    expect(answer.status).toBe(200);
    const { data } = answer.as(customerExport);
    expect(data).toMatchObject({
      bookings: [{ customerName: GAELLE.name, customerEmail: GAELLE.email }],
      booking_events: [{ kind: 'created' }],
    });
    // Whatever the database has of her stands in a table that was handed out.
    const held = (await traces()).map((column) => column.split('.')[0] ?? '');
    expect(held.filter((table) => data[table] === undefined)).toEqual([]);
  }

  async function erase(person: string): Promise<void> {
    const answer = await (
      await owner()
    ).ask('POST', '/api/v1/customers/erase', {
      body: { person, confirmation: person },
    });
    expect(answer.status).toBe(200);
    await drainAll(world);
  }

  async function search(person: string): Promise<void> {
    const found = await player.shop.owner('GET', `/bookings?search=${encodeURIComponent(person)}`);
    expect(found.text).toContain('"items":[]');
    const again = await (
      await owner()
    ).ask('POST', '/api/v1/customers/export', {
      body: { person },
    });
    expect(again.code).toBe('customers.not_found');
    // The documented rule: what was still to come is cancelled.
    const [booking] = await player.shop.bookings();
    expect(booking?.state.status).toBe('cancelled');
    await expectNothing();
  }

  /** What statistics are made of. */
  async function counts(): Promise<unknown> {
    const statistics = await player.shop.owner(
      'GET',
      '/analytics?from=2026-06-01&to=2026-06-30&compare=none',
    );
    expect(JSON.parse(statistics.text)).toMatchObject({ totals: { bookings: 1 } });
    const bookings = await player.shop.bookings();
    const facts = bookings.map(
      ({ id, serviceId, staffId, widgetKey, start, end, state, createdAt }) => ({
        id,
        serviceId,
        staffId,
        widgetKey,
        start,
        end,
        state,
        createdAt,
      }),
    );
    return { facts, statistics: JSON.parse(statistics.text) };
  }

  function owner(): Promise<Person> {
    return ownerOf(world, player.shop);
  }
}

/** Somebody who is signed in and owns the shop. */
export async function ownerOf(world: World, { businessId }: Shop): Promise<Person> {
  return arrive(world, {
    name: 'Inès',
    email: `ines-${crypto.randomUUID()}@example.com`,
    roles: [{ businessId, role: 'owner' }],
  });
}

function expectNoTrace(text: string): void {
  for (const trace of TRACES) expect(text.toLowerCase()).not.toContain(trace);
}
