import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../../world/databases.ts';
import { openBrowser } from '../pages/paper-browser.ts';
import type { Sheet } from '../pages/paper-browser.ts';
import { at, openWaitingRoom } from './waiting-room.ts';
import type { WaitingRoom } from './waiting-room.ts';

onEachDatabase((database) => {
  let room: WaitingRoom;

  beforeEach(async () => {
    room = await openWaitingRoom(database.store);
  });

  afterEach(() => room.mailbox.close());

  /** The page behind the link in the letter to somebody who has just been offered 10:00. */
  async function offered(name = 'Ada', wish = {}): Promise<Sheet> {
    expect((await room.join(name, wish)).status).toBe(201);
    await room.cancel('10:00');
    await room.deliver();
    return openBrowser(room.world.app).open(await room.linkIn(name));
  }

  const browser = () => openBrowser(room.world.app);

  /** Presses one of the buttons of a page, by where its form goes. */
  async function press(page: Sheet, step: 'booking' | 'refusal' | 'departure'): Promise<Sheet> {
    const pattern = new RegExp(
      `action="(?<path>[^"]*/${step}[^"]*)"[\\s\\S]*?name="form" value="(?<token>[^"]*)"`,
      'u',
    );
    const { path = '', token = '' } = pattern.exec(page.html)?.groups ?? {};
    return browser().post(path, { form: token });
  }

  test('looking at it, however often, changes nothing; the time and its end are there to read', async () => {
    const page = await offered();
    expect([page.status, page.headers.get('X-Robots-Tag')]).toEqual([200, 'noindex']);
    expect(page.text).toContain('Une place se libère');
    expect(page.text).toContain('Mercredi 10 juin');
    expect(page.text).toContain('jusqu’à 08:30');
    await browser().open(page.path, 'HEAD');
    await browser().open(`${page.path}?lang=en`);
    expect(await room.states()).toEqual({ Ada: 'offered' });
    expect(await room.shop.free('2026-06-10')).toEqual([]);
  });

  test('one press books the time, a second one leads to the same booking', async () => {
    const page = await offered();
    const [first, second] = [await press(page, 'booking'), await press(page, 'booking')];
    expect(first.text).toContain('C’est réservé, Ada.');
    expect(second.path).toMatch(/^\/b\//u);
    expect(await room.states()).toEqual({ Ada: 'booked' });
    const bookings = await room.shop.bookings();
    const own = bookings.filter(({ customer }) => customer.name === 'Ada');
    expect(own).toMatchObject([{ start: Date.parse(at('10:00')), state: { status: 'confirmed' } }]);
    expect((await room.list('all'))[0]?.bookingId).toBe(own[0]?.id);
    expect((await browser().open(page.path)).status).toBe(302);
    await room.deliver();
    room.world.clock.advanceMin(60);
    await room.deliver();
    expect(await room.states()).toEqual({ Ada: 'booked' });
    // The offer, and the confirmation of the booking.
    expect(room.lettersTo('Ada')).toHaveLength(2);
  });

  test('pressed at the same moment in two windows it is booked once', async () => {
    const page = await offered();
    const pages = await Promise.all([1, 2, 3].map(() => press(page, 'booking')));
    expect(pages.every(({ path }) => path.startsWith('/b/'))).toBe(true);
    const bookings = await room.shop.bookings();
    expect(bookings.filter(({ customer }) => customer.name === 'Ada')).toHaveLength(1);
  });

  test('“not this time” gives it to the next and keeps the place', async () => {
    const page = await offered();
    room.world.clock.advanceMin(1);
    await room.join('Bo');
    const after = await press(page, 'refusal');
    expect(after.text).toContain('Vous restez sur la liste.');
    await room.deliver();
    expect(await room.states()).toEqual({ Ada: 'waiting', Bo: 'offered' });
  });

  test('whoever leaves is written to no more, and the time goes to the next', async () => {
    const page = await offered();
    await room.join('Bo');
    const after = await press(page, 'departure');
    expect(after.text).toContain('Vous n’êtes plus sur la liste d’attente');
    await room.deliver();
    expect(await room.states()).toEqual({ Ada: 'left', Bo: 'offered' });
    expect((await press(page, 'departure')).status).toBe(200);
  });

  test('a press that comes too late books nothing and says so', async () => {
    const page = await offered();
    room.world.clock.advanceMin(30);
    await room.deliver();
    await room.shop.book(at('10:00'));
    const late = await press(page, 'booking');
    expect([late.status, late.text]).toMatchObject([
      409,
      expect.stringContaining('Cette place n’est plus gardée.'),
    ]);
    expect(await room.states()).toEqual({ Ada: 'waiting' });
  });

  test('without the token of its page a press does nothing', async () => {
    const page = await offered();
    const forged = await browser().post(`${page.path}/booking`, { form: 'guessed' });
    expect(forged.text).toContain('Une place se libère');
    expect(await room.states()).toEqual({ Ada: 'offered' });
    expect((await browser().open('/l/nobody')).status).toBe(404);
  });

  describe('where the business asks for more', () => {
    test('the page asks for it, says what is missing, and then books', async () => {
      await room.mailbox.close();
      const question = { id: 'q1', label: 'Allergies ?', kind: 'text', isRequired: true };
      room = await openWaitingRoom(database.store, { service: { requiresPhone: false } });
      const patched = await room.shop.owner('PATCH', `/services/${room.shop.service}`, {
        questions: [question],
        requiresPhone: true,
      });
      expect(patched.status).toBe(200);
      const page = await offered();
      expect(page.text).toContain('Allergies ?');
      const refused = await press(page, 'booking');
      expect(refused.status).toBe(400);
      expect(refused.text).toContain('Indiquez votre numéro.');
      expect(refused.text).toContain('Répondez à cette question.');
      const name = /name="(?<name>answer-[^"]+)"/u.exec(refused.html)?.groups?.['name'] ?? '';
      const done = await refused.send({ phone: '06 12 34 56 78', [name]: 'Non' });
      expect(done.text).toContain('C’est réservé, Ada.');
    });
  });
});
