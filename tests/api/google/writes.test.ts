import { expect, test } from 'vitest';
import { linkOf } from '../../world/builders.ts';
import type { Answer } from '../../world/app.ts';
import { at, connectAgain, DAY, onEachConnected } from './connected.ts';

onEachConnected((on) => {
  test('is there once, with its customer, and tagged as ours', async () => {
    await on.booked();
    expect(on.events()).toHaveLength(1);
    const [event] = on.events();
    expect(event).toMatchObject({
      summary: 'S · Bea Marin',
      start: { dateTime: expect.stringContaining('2026-06-10T10:00:00') },
      status: 'confirmed',
    });
    expect(event?.['description']).toContain('bea@example.net');
    expect(event?.extendedProperties?.private).toMatchObject({
      bookingsaasBooking: expect.stringMatching(/^bkg_/u),
    });
  });

  test('moves and goes with the booking, and its own echo says nothing', async () => {
    const answer = await on.booked();
    await on.world.ask('POST', `${linkOf(answer)}/move`, { body: { start: at('14:00') } });
    await on.deliver();
    expect(await on.look()).toEqual({ ended: 'changed' });
    expect(on.events().map(({ start }) => start.dateTime)).toEqual([
      expect.stringContaining('T14:00'),
    ]);
    expect(await on.stored(answer)).toMatchObject({ revision: 1 });
    await on.world.ask('POST', `${linkOf(answer)}/cancellation`, { body: {} });
    await on.deliver();
    expect(on.events()).toEqual([]);
    await on.look();
    expect(await on.stored(answer)).toMatchObject({ revision: 2 });
    expect(await on.conflicts()).toEqual([]);
  });

  test('an answer that was lost makes no second event', async () => {
    on.google.fail('events.insert', 'lost', { times: 1 });
    await on.booked();
    on.clock.advanceMin(5);
    await on.deliver();
    expect(on.events()).toHaveLength(1);
    expect(on.google.count('events.insert')).toBe(2);
  });

  test('is written later when Google was away, however long that took', async () => {
    on.google.fail('*', 503);
    const answer = await on.booked();
    for (let hour = 0; hour < 30; hour += 1) {
      on.clock.advanceMin(60);
      await on.deliver();
    }
    on.google.heal();
    on.clock.advanceMin(60);
    await on.deliver();
    expect(on.events()).toHaveLength(1);
    expect(await on.stored(answer)).toMatchObject({ state: { status: 'confirmed' } });
  });

  test('waits for the owner as tentative, and is confirmed there when they approve', async () => {
    const service = `/services/${on.shop.service}`;
    expect((await on.shop.owner('PATCH', service, { approvalTtlMin: 1440 })).status).toBe(200);
    const answer = await on.booked();
    expect(on.events()).toMatchObject([
      { status: 'tentative', summary: 'To confirm: S · Bea Marin' },
    ]);
    await on.shop.owner('POST', `/bookings/${answer.json.booking.id}/approval`);
    await on.deliver();
    expect(on.events()).toMatchObject([{ status: 'confirmed', summary: 'S · Bea Marin' }]);
  });

  test('says as much of the customer as the owner lets it', async () => {
    await on.set({ details: 'busy' });
    await on.booked();
    const [event] = on.events();
    expect(JSON.stringify(event)).not.toContain('Bea');
    expect(JSON.stringify(event)).not.toContain('bea@example.net');
    expect(event).toMatchObject({ summary: 'Shop' });
  });

  test('has the colour, reminders, guests and room its owner set', async () => {
    await on.shop.owner('PATCH', `/services/${on.shop.service}`, { colour: '#dd2020' });
    await on.set({ reminders: [10, 60], meet: true, sendUpdates: 'externalOnly' });
    await on.booked();
    expect(on.events()).toMatchObject([
      {
        colorId: '11',
        reminders: { useDefault: false, overrides: [{ minutes: 10 }, { minutes: 60 }] },
        conferenceData: expect.anything(),
      },
    ]);
    const insert = on.google.calls.find(({ name }) => name === 'events.insert');
    expect(insert?.query.get('sendUpdates')).toBe('externalOnly');
  });

  test('keeps what its owner added in Google', async () => {
    const answer = await on.booked();
    const id = on.events()[0]?.id ?? '';
    on.google.calendar().change(id, { attendees: [{ email: 'colleague@example.net' }] });
    await moveTo(answer, '15:00');
    expect(on.events()).toMatchObject([{ attendees: [{ email: 'colleague@example.net' }] }]);
    expect(on.events()[0]?.start.dateTime).toContain('T15:00');
  });

  test('is written, written again and taken away by hand', async () => {
    const answer = await on.booked();
    const bookingId = answer.json.booking.id;
    const sync = (action: string) => on.integration('/sync', { bookingId, action });
    on.google.calendar().change(on.events()[0]?.id ?? '', { summary: 'Scribbled over' });
    expect((await sync('update')).json).toMatchObject({
      bookingId,
      events: [{ calendarId: on.shop.calendarId, eventId: on.events()[0]?.id }],
    });
    expect(on.events()).toMatchObject([{ summary: 'S · Bea Marin' }]);
    expect((await sync('delete')).json).toMatchObject({ events: [] });
    expect(on.events()).toEqual([]);
    await on.look();
    expect(await on.stored(answer)).toMatchObject({ state: { status: 'confirmed' } });
    expect((await sync('create')).status).toBe(200);
    expect(on.events()).toHaveLength(1);
  });

  test('has no second event after the account was connected anew', async () => {
    await on.booked('10:00');
    const moved = await on.booked('12:00');
    await connectAgain(on.world, on.google, on);
    await moveTo(moved, '15:00');
    const times = on.events().map(({ start }) => start.dateTime?.slice(11, 16));
    expect(new Set(times)).toEqual(new Set(['10:00', '15:00']));
    expect(times).toHaveLength(2);
    expect(await on.stored(moved)).toMatchObject({ start: Date.parse(at('15:00')) });
    // They are known as ours: deleting one cancels its booking.
    const [first] = on.events().filter(({ start }) => start.dateTime?.includes('T10:00'));
    on.google.calendar().delete(first?.id ?? '');
    on.clock.advanceMin(1);
    await on.work();
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
    expect(await on.shop.free(DAY)).not.toContain(at('15:00'));
  });

  async function moveTo(answer: Answer, time: string): Promise<void> {
    const moved = await on.world.ask('POST', `${linkOf(answer)}/move`, {
      body: { start: at(time) },
    });
    expect(moved.status, moved.text).toBe(200);
    await on.deliver();
  }
});
