import { AppError } from '@bookingsaas/server/contract/app-error';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { describe, expect, test } from 'vitest';
import { startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { bookingBody, linkOf, openShop, tokenOf } from '../world/builders.ts';
import { onEachDatabase } from '../world/databases.ts';

const DAY = '2026-06-10';
const at = (time: string) => `${DAY}T${time}:00Z`;

onEachDatabase((database) => {
  const open = (): World => startWorld({ store: database.store });

  describe('a refused time', () => {
    test('comes with the six nearest free ones, nearest first', async () => {
      const shop = await openShop(open());
      await shop.book(at('12:00'));
      const refused = await shop.book(at('12:00'));
      expect(refused.status).toBe(409);
      expect(refused.json.error.nearest).toEqual(
        ['11:00', '13:00', '10:00', '14:00', '09:00', '15:00'].map(at),
      );
    });

    test('that nobody offers is told apart from one that was taken', async () => {
      const shop = await openShop(open());
      const early = await shop.book(at('08:00'));
      expect([early.status, early.json.error.code]).toEqual([422, 'bookings.not_offered']);
      expect(early.json.error.nearest?.[0]).toBe(at('09:00'));
    });
  });

  describe('an Idempotency-Key', () => {
    test('repeats the very same answer, even after the booking was cancelled', async () => {
      const world = open();
      const shop = await openShop(world);
      const wish = { key: 'click-1', with: { filledInMs: 5_000 } };
      const first = await shop.book(at('10:00'), wish);
      const again = await shop.book(at('10:00'), { ...wish, with: { filledInMs: 9_000 } });
      expect([again.status, again.text]).toEqual([201, first.text]);
      await world.ask('POST', `${linkOf(first)}/cancellation`, { body: {} });
      expect((await shop.book(at('10:00'), wish)).text).toBe(first.text);
      expect(await shop.bookings()).toHaveLength(1);
    });

    test('with another wish is refused', async () => {
      const shop = await openShop(open());
      await shop.book(at('10:00'), { key: 'click-1' });
      const other = await shop.book(at('11:00'), { key: 'click-1' });
      expect([other.status, other.json.error.code]).toEqual([422, 'bookings.idempotency_mismatch']);
      expect(await shop.bookings()).toHaveLength(1);
    });

    test('sent twenty times at once books once', async () => {
      const shop = await openShop(open(), { people: ['A', 'B', 'C'] });
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => shop.book(at('10:00'), { key: 'click-1' })),
      );
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(answers[0]?.status).toBe(201);
      expect(await shop.bookings()).toHaveLength(1);
    });

    test('is forgotten after a day, and its secret link was never stored', async () => {
      const world = open();
      const shop = await openShop(world);
      const first = await shop.book(at('10:00'), { key: 'click-1' });
      const stored = await world.store.read.idempotency.find(`widget:${shop.widgetKey}`, 'click-1');
      expect(stored?.answer).toContain(first.json.booking.id);
      expect(stored?.answer).not.toContain(tokenOf(first));
      world.clock.advanceMin(24 * 60 + 1);
      const { forgetAnswers } =
        await import('@bookingsaas/server/usecases/bookings/forget-answers');
      expect(await forgetAnswers(world.core)).toBeGreaterThan(0);
      expect((await shop.book(at('10:00'), { key: 'click-1' })).status).toBe(409);
    });
  });

  describe('seats', () => {
    test('of one start are shared until they are gone, and block every other start and service', async () => {
      const world = open();
      const shop = await openShop(world, {
        service: { seats: 3, intervalMin: 30 },
        moreServices: [{ name: 'Alone', durationMin: 30 }],
      });
      expect((await shop.book(at('10:00'))).status).toBe(201);
      expect(await shop.free(DAY)).toEqual(
        expect.arrayContaining([at('09:00'), at('10:00'), at('11:00')]),
      );
      expect(await shop.free(DAY)).not.toContain(at('10:30'));
      const [, alone = ''] = shop.services;
      expect((await shop.book(at('10:00'), { with: { service: alone } })).status).toBe(409);

      const more = await Promise.all(Array.from({ length: 6 }, () => shop.book(at('10:00'))));
      expect(more.filter(({ status }) => status === 201)).toHaveLength(2);
      expect(await shop.free(DAY)).not.toContain(at('10:00'));
    });

    test('that come free can be taken again, and a booking is moved into a session', async () => {
      const world = open();
      const shop = await openShop(world, { service: { seats: 2 } });
      const [one, , other] = [
        await shop.book(at('10:00')),
        await shop.book(at('10:00')),
        await shop.book(at('11:00')),
      ];
      const link = linkOf(other);
      expect(
        (await world.ask('POST', `${link}/move`, { body: { start: at('10:00') } })).status,
      ).toBe(409);
      await world.ask('POST', `${linkOf(one)}/cancellation`, { body: {} });
      expect(
        (await world.ask('POST', `${link}/move`, { body: { start: at('10:00') } })).status,
      ).toBe(200);
      expect(await shop.free(DAY)).not.toContain(at('10:00'));
    });
  });

  describe('anyone', () => {
    test('means the least loaded of the day, the first in the list among equals', async () => {
      const shop = await openShop(open(), { people: ['Ana', 'Bo', 'Cy'] });
      const who = async (start: string) => (await shop.book(start)).json.booking.staff.name;
      expect([await who(at('09:00')), await who(at('09:00')), await who(at('10:00'))]).toEqual([
        'Ana',
        'Bo',
        'Cy',
      ]);
      await shop.book(at('15:00'), { staff: shop.people['Ana'] });
      expect([await who(at('11:00')), await who(at('11:00')), await who(at('11:00'))]).toEqual([
        'Bo',
        'Cy',
        'Ana',
      ]);
      expect((await shop.book(at('11:00'))).status).toBe(409);
    });

    test('is the next free one when the database itself refuses the first', async () => {
      const shop = await openShop(open(), { people: ['Ana', 'Bo'] });
      const world = startWorld({ store: refusing(database.store, shop.people['Ana'] ?? '') });
      const path = `/api/v1/widgets/${shop.widgetKey}/bookings`;
      const book = () => world.ask('POST', path, { body: bookingBody(shop.service, at('10:00')) });
      expect((await book()).json.booking.staff.name).toBe('Bo');
      const refused = await book();
      expect([refused.status, refused.json.error.code]).toEqual([409, 'bookings.slot_taken']);
    });

    test('never is somebody the widget does not show', async () => {
      const world = open();
      const shop = await openShop(world, { people: ['Ana', 'Bo'] });
      const { Ana, Bo } = shop.people;
      await shop.owner('PATCH', `/widgets/${shop.widgetKey}`, { staffIds: [Bo] });
      expect((await shop.book(at('10:00'))).json.booking.staff.id).toBe(Bo);
      expect((await shop.book(at('11:00'), { staff: Ana })).json.error.code).toBe(
        'staff.not_found',
      );
    });
  });

  describe('people', () => {
    test('are kept as they wrote themselves, with phones of the business’s country as E.164', async () => {
      const shop = await openShop(open(), {
        business: { consentText: 'Remind me by text.' },
        service: {
          requiresPhone: true,
          questions: [
            { id: 'size', kind: 'choice', label: 'Size', isRequired: true, choices: ['S', 'L'] },
            { id: 'other', kind: 'phone', label: 'Other phone', isRequired: false, choices: [] },
            { id: 'rules', kind: 'checkbox', label: 'Rules', isRequired: true, choices: [] },
          ],
        },
      });
      const good = {
        customer: { name: ' Noël Œuf ', email: 'noel@example.net', phone: '06 12 34 56 78' },
        answers: { size: 'L', other: '+44 20 7946 0958', rules: true },
        consent: { version: 1, isGiven: true },
      };
      const wrong = await shop.book(at('10:00'), {
        with: {
          customer: { name: 'N', phone: '0612' },
          answers: { size: 'XL', other: '061234567890123', shoe: '42' },
          consent: { version: 1, isGiven: true },
        },
      });
      const codes = Object.entries(wrong.json.error.fields ?? {}).map(([path, { code }]) => [
        path,
        code,
      ]);
      expect(Object.fromEntries(codes)).toEqual({
        'customer.email': 'required',
        'customer.phone': 'phone_too_short',
        'answers.size': 'choice_unknown',
        'answers.other': 'phone_too_long',
        'answers.rules': 'required',
        'answers.shoe': 'unknown_field',
      });
      const stale = await shop.book(at('10:00'), {
        with: { ...good, consent: { version: 7, isGiven: true } },
      });
      expect(stale.json.error.fields).toMatchObject({ 'consent.version': { code: 'invalid' } });

      expect((await shop.book(at('10:00'), { with: good })).status).toBe(201);
      const [booking] = await shop.bookings();
      expect(booking).toMatchObject({
        customer: { name: 'Noël Œuf', email: 'noel@example.net', phone: '+33612345678' },
        answers: { size: 'L', other: '+442079460958', rules: true },
        consent: { version: 1, text: 'Remind me by text.', at: Date.parse('2026-06-01T08:00:00Z') },
      });
    });
  });

  test('a link’s token is stored only as a hash', async () => {
    const world = open();
    const shop = await openShop(world);
    const booked = await shop.book(at('10:00'));
    const [stored] = await shop.bookings();
    expect(tokenOf(booked)).toMatch(/^[\w-]{16}$/u);
    expect(JSON.stringify(stored)).not.toContain(tokenOf(booked));
    expect((await world.ask('GET', '/api/v1/bookings/not-a-token')).status).toBe(404);
  });

  test('two people asked for at once by anyone-bookings and moves never do two things', async () => {
    const world = open();
    const shop = await openShop(world, { people: ['Ana', 'Bo'], service: { intervalMin: 15 } });
    const movers = [await shop.book(at('09:00')), await shop.book(at('15:00'))];
    await Promise.all([
      ...['11:00', '11:15', '11:30', '11:45', '12:00'].flatMap((time) => [
        shop.book(at(time)),
        shop.book(at(time)),
      ]),
      ...movers.map((mover) =>
        world.ask('POST', `${linkOf(mover)}/move`, { body: { start: at('11:30') } }),
      ),
    ]);
    const bookings = await shop.bookings();
    for (const one of bookings) {
      const clash = bookings.filter(
        (other) =>
          other.id !== one.id &&
          other.staffId === one.staffId &&
          other.start < one.end &&
          other.end > one.start,
      );
      expect(clash).toEqual([]);
    }
    // Whoever was first, both people are taken around noon, and both bookings that wanted to move still are.
    const around = bookings.filter(
      ({ start, end }) => start < Date.parse(at('13:00')) && end > Date.parse(at('11:00')),
    );
    expect(new Set(around.map(({ staffId }) => staffId)).size).toBe(2);
    const ids = bookings.map(({ id }) => id);
    for (const mover of movers) expect(ids).toContain(mover.json.booking.id);
  });
});

/** A store whose database finds this person's time taken, whatever was seen before. */
function refusing(store: OpenedStore, staffId: string): OpenedStore {
  const write: OpenedStore['write'] = (work) =>
    store.write((tx) => {
      const insert: typeof tx.bookings.insert = (booking, seats, event) => {
        if (booking.staffId === staffId) throw new AppError('bookings.slot_taken');
        return tx.bookings.insert(booking, seats, event);
      };
      return work({ ...tx, bookings: { ...tx.bookings, insert } });
    });
  return { ...store, write };
}
