import { describe, expect, test } from 'vitest';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { linkOf, openShop } from '../world/builders.ts';
import type { Shop } from '../world/builders.ts';
import { readCalendar } from '../world/calendar-file.ts';
import { onEachDatabase } from '../world/databases.ts';

const PATH = '/api/integrations/outlook/export';
const at = (time: string, day = '10') => `2026-06-${day}T${time}:00Z`;
const EVE = 'Eve, "é"; \\ 💇\r\nATTENDEE:mailto:eve@example.com';

onEachDatabase((database) => {
  const open = (): World => startWorld({ store: database.store });

  describe('all confirmed bookings as a calendar file', () => {
    test('have a stable UID, a sequence, a stamp and what is known of the customer', async () => {
      const world = open();
      const shop = await openShop(world, {
        business: { name: 'Salon Élan', address: '1 rue du Port' },
        service: {
          name: 'Coupe',
          questions: [
            { id: 'q1', label: 'Longueur', kind: 'text', isRequired: false, choices: [] },
          ],
        },
      });
      const customer = { name: 'Bea Marin', email: 'bea@example.net', phone: '+33612345678' };
      const booked = await shop.book(at('10:00'), {
        with: { customer, answers: { q1: 'courte' } },
      });
      const { id } = booked.json.booking;
      const before = await download(shop);
      expect(before.type).toContain('text/calendar');
      expect(before.calendar).toMatchObject({ method: 'PUBLISH', name: 'Salon Élan · Bookings' });
      expect(before.calendar.events).toMatchObject([
        {
          uid: `${id}@bookingsaas`,
          sequence: 0,
          stamp: '2026-06-01T08:00:00Z',
          start: at('10:00'),
          end: at('11:00'),
          status: 'CONFIRMED',
          summary: 'Coupe · Bea Marin',
        },
      ]);
      for (const told of ['bea@example.net', '+33612345678', 'Longueur — courte', `open=${id}`])
        expect(before.calendar.events[0]?.description).toContain(told);

      world.clock.advanceMin(5);
      await world.ask('POST', `${linkOf(booked)}/move`, { body: { start: at('12:00') } });
      const after = await download(shop);
      expect(after.calendar.events).toMatchObject([
        { uid: `${id}@bookingsaas`, sequence: 1, start: at('12:00') },
      ]);
      expect(after.calendar.events[0]?.stamp).not.toBe(before.calendar.events[0]?.stamp);
    });

    test('nothing a customer writes adds a property or an attendee', async () => {
      const world = open();
      const shop = await openShop(world);
      const added = await shop.owner('POST', '/bookings', {
        service: shop.service,
        staff: shop.people['A'],
        start: at('10:00'),
        customer: { name: EVE },
      });
      expect(added.status).toBe(201);
      const { calendar, text } = await download(shop);
      expect(text).not.toMatch(/^ATTENDEE/mu);
      expect(calendar.events[0]?.summary).toContain('Eve, "é"; \\ 💇');
      expect(calendar.events[0]?.properties).not.toContain('attendee');
    });

    test('are those that stand: pending and cancelled ones are not among them, past ones are', async () => {
      const world = open();
      const shop = await openShop(world, { moreServices: [{ name: 'P', approvalTtlMin: 600 }] });
      const [, toApprove = ''] = shop.services;
      await shop.book(at('09:00', '02'));
      const cancelled = await shop.book(at('11:00', '02'));
      await world.ask('POST', `${linkOf(cancelled)}/cancellation`, { body: {} });
      await shop.book(at('13:00', '02'), { with: { service: toApprove } });
      const starts = async () => (await download(shop)).calendar.events.map(({ start }) => start);
      expect(await starts()).toEqual([at('09:00', '02')]);
      world.clock.set('2026-06-03T08:00:00Z');
      expect(await starts()).toEqual([at('09:00', '02')]);
    });

    test('can be those of a person, of a service, of some days or instants', async () => {
      const world = open();
      const shop = await openShop(world, {
        business: { timezone: 'Europe/Paris' },
        people: ['A', 'B'],
        hours: [['00:00', '24:00']],
        moreServices: [{ name: 'Long', durationMin: 120 }],
      });
      const [short = '', long = ''] = shop.services;
      const { A = '', B = '' } = shop.people;
      const late = '2026-06-10T21:00:00Z';
      await shop.book(late, { staff: A });
      await shop.book('2026-06-10T22:00:00Z', { staff: A });
      await shop.book('2026-06-12T08:00:00Z', { staff: B, with: { service: long } });
      const count = async (query: Record<string, string>) =>
        (await download(shop, query)).calendar.events.length;
      expect(await count({})).toBe(3);
      expect(await count({ staff: A })).toBe(2);
      expect(await count({ staff: A, service: long })).toBe(0);
      expect(await count({ service: short })).toBe(2);
      // 22:00 UTC is the next day in Paris.
      expect(await count({ from: '2026-06-10', to: '2026-06-10' })).toBe(1);
      expect(await count({ from: '2026-06-11' })).toBe(2);
      expect(await count({ from: late, to: '2026-06-10T22:00:00Z' })).toBe(1);
    });

    test.for([
      ['from', { from: 'yesterday' }],
      ['to', { to: '2026-13-01' }],
      ['to', { from: '2026-06-10', to: '2026-06-09' }],
      ['staff', { staff: 'stf_nobody' }],
      ['service', { service: 'svc_nothing' }],
      ['persons', { persons: 'x' }],
    ] as const)('a wrong filter is named: %s', async ([field, query]) => {
      const shop = await openShop(open());
      const answer = await ask(shop, query);
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.json.error.fields ?? {})).toEqual([field]);
    });

    test('are a valid calendar also when there are none, and as many as there are when there are many', async () => {
      const world = open();
      const shop = await openShop(world, {
        service: { durationMin: 5 },
        hours: [['00:00', '24:00']],
      });
      const none = await download(shop);
      expect(none.calendar.events).toEqual([]);
      expect(none.text).toContain('BEGIN:VTIMEZONE');
      for (let count = 0; count < 401; count += 1) {
        const minute = count * 5;
        const day = String(2 + Math.floor(minute / 1440)).padStart(2, '0');
        const time = new Date(minute * 60_000).toISOString().slice(11, 16);
        await shop.book(at(time, day));
      }
      const { calendar } = await download(shop);
      expect(new Set(calendar.events.map(({ uid }) => uid)).size).toBe(401);
    });
  });
});

async function download(shop: Shop, query: Readonly<Record<string, string>> = {}) {
  const answer = await ask(shop, query);
  if (answer.status !== 200) throw new Error(answer.text);
  return {
    text: answer.text,
    type: answer.headers.get('Content-Type'),
    calendar: readCalendar(answer.text),
  };
}

function ask(shop: Shop, query: Readonly<Record<string, string>>) {
  return shop.ownerAt(`${PATH}?${new URLSearchParams(query)}`);
}
