import { expect, test } from 'vitest';
import type { Answer } from '../../world/app.ts';
import { linkOf } from '../../world/builders.ts';
import { at, DAY, onEachConnected } from './connected.ts';

onEachConnected((on) => {
  test('moving our event moves the booking, without an echo', async () => {
    const answer = await on.booked();
    const [event] = on.events();
    on.google.calendar().move(event?.id ?? '', { start: at('14:00'), end: at('15:00') });
    await on.look();
    expect(await on.stored(answer)).toMatchObject({
      start: Date.parse(at('14:00')),
      revision: 1,
    });
    on.google.forgetCalls();
    await on.deliver();
    expect(on.google.count('events.update')).toBe(0);
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
    expect(await on.shop.free(DAY)).not.toContain(at('14:00'));
  });

  test('deleting our event cancels the booking, told once', async () => {
    const answer = await on.booked();
    on.google.calendar().delete(on.events()[0]?.id ?? '');
    await on.look();
    await on.look();
    await on.deliver();
    expect(await on.stored(answer)).toMatchObject({ state: { status: 'cancelled' } });
    const told = (await on.shop.outbox()).filter(({ kind }) => kind === 'booking.cancelled');
    expect(told).toHaveLength(1);
    const said = await on.world.store.read.messages.list(on.shop.businessId, { limit: 100 });
    const toVisitor = said.filter(({ audience }) => audience === 'visitor');
    expect(toVisitor.filter(({ moment }) => moment === 'cancelled')).toHaveLength(1);
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
  });

  test('a tombstone with nothing but its id is proof enough, because the event is asked for', async () => {
    on.google.tombstones('bare');
    const answer = await on.booked();
    on.google.calendar().delete(on.events()[0]?.id ?? '');
    await on.look();
    expect(await on.stored(answer)).toMatchObject({ state: { status: 'cancelled' } });
  });

  test('an owner who switched it off is asked instead', async () => {
    await on.set({ cancelsBookings: false, movesBookings: false });
    const first = await on.booked('10:00');
    const second = await on.booked('12:00');
    const [one, two] = on.events();
    on.google.calendar().delete(one?.id ?? '');
    on.google.calendar().move(two?.id ?? '', { start: at('14:00'), end: at('15:00') });
    await on.look();
    await on.deliver();
    expect((await on.stored(first)).state.status).toBe('confirmed');
    expect((await on.stored(second)).start).toBe(Date.parse(at('12:00')));
    const kinds = (await on.conflicts()).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['deleted', 'illegal_move']);

    // Keeping a booking means that Google gets it as it is.
    for (const { id } of await on.conflicts()) {
      const path = `/connections/google/conflicts/${id}/resolution`;
      expect((await on.shop.owner('POST', path, { choice: 'keep' })).status).toBe(200);
    }
    await on.deliver();
    expect(await on.conflicts()).toEqual([]);
    const times = on.events().map(({ start }) => start.dateTime?.slice(11, 16));
    expect(new Set(times)).toEqual(new Set(['10:00', '12:00']));
  });

  test('moving our event over another booking is a question, not a move', async () => {
    const first = await on.booked('10:00');
    const id = on.events()[0]?.id ?? '';
    await on.booked('12:00');
    on.google.calendar().move(id, { start: at('12:30'), end: at('13:30') });
    await on.look();
    expect((await on.stored(first)).start).toBe(Date.parse(at('10:00')));
    expect(await on.conflicts()).toMatchObject([
      { kind: 'illegal_move', event: { start: Date.parse(at('12:30')) } },
    ]);
    // Moved back, there is nothing to decide any more.
    on.google.calendar().move(id, { start: at('10:00'), end: at('11:00') });
    await on.look();
    expect(await on.conflicts()).toEqual([]);
  });

  test('when both moved it, the booking wins, because its customer was told so', async () => {
    const answer = await on.booked();
    on.google.calendar().move(on.events()[0]?.id ?? '', { start: at('12:00'), end: at('13:00') });
    await on.world.ask('POST', `${linkOf(answer)}/move`, { body: { start: at('15:00') } });
    await on.deliver();
    await on.look();
    await on.deliver();
    expect((await on.stored(answer)).start).toBe(Date.parse(at('15:00')));
    expect(on.events()[0]?.start.dateTime).toContain('T15:00');
  });

  test('a copy of our event is one more appointment', async () => {
    await on.booked();
    const [event] = on.events();
    on.google.calendar().add({
      start: at('12:00'),
      end: at('13:00'),
      with: { extendedProperties: event?.extendedProperties },
    });
    await on.look();
    expect(await on.shop.free(DAY)).not.toContain(at('12:00'));
  });

  test('taking our event out of the bin in time changes nothing', async () => {
    await on.set({ cancelsBookings: false });
    const answer = await on.booked();
    const id = on.events()[0]?.id ?? '';
    on.google.calendar().delete(id);
    await on.look();
    expect(await on.conflicts()).toMatchObject([{ kind: 'deleted' }]);
    on.google.calendar().change(id, { status: 'confirmed' });
    await on.look();
    expect(await on.conflicts()).toEqual([]);
    await cancelByVisitor(answer);
    expect(on.events()).toEqual([]);
  });

  test('taken out of the bin too late, it takes its time like any other event', async () => {
    const answer = await on.booked();
    const id = on.events()[0]?.id ?? '';
    on.google.calendar().delete(id);
    await on.look();
    expect((await on.stored(answer)).state.status).toBe('cancelled');
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
    on.google.calendar().change(id, { status: 'confirmed' });
    await on.look();
    expect(await on.shop.free(DAY)).not.toContain(at('10:00'));
  });

  async function cancelByVisitor(answer: Answer): Promise<void> {
    await on.world.ask('POST', `${linkOf(answer)}/cancellation`, { body: {} });
    await on.deliver();
  }
});
