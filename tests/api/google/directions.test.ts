import { expect, test } from 'vitest';
import { at, DAY, onEachConnected } from './connected.ts';

onEachConnected((on, database) => {
  test('only reading writes nothing, and deletes nothing that was written', async () => {
    await on.booked('09:00');
    await on.set({ direction: 'in' });
    await on.deliver();
    await on.booked('12:00');
    expect(on.events()).toHaveLength(1);
    on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
    await on.look();
    expect(await on.shop.free(DAY)).not.toContain(at('10:00'));
  });

  test('only writing keeps nobody busy, and hears of nothing', async () => {
    on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
    await on.look();
    expect(await on.shop.free(DAY)).not.toContain(at('10:00'));
    await on.set({ direction: 'out' });
    await on.deliver();
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
    const answer = await on.booked('12:00');
    expect(on.events()).toHaveLength(2);
    expect(await on.look()).toEqual({ ended: 'off' });
    const own = on.events().find(({ start }) => start.dateTime?.includes('T12:00'));
    on.google.calendar().delete(own?.id ?? '');
    await on.work();
    expect(await on.stored(answer)).toMatchObject({ state: { status: 'confirmed' } });
  });

  test('both again writes what is missing', async () => {
    await on.set({ direction: 'in' });
    await on.booked('12:00');
    expect(on.events()).toEqual([]);
    await on.set({ direction: 'both' });
    await on.deliver();
    await on.deliver();
    expect(on.events()).toHaveLength(1);
  });

  test('whole days move with the zone of their calendar', async () => {
    on.google.calendar().add({ start: DAY, end: '2026-06-11' });
    await on.look();
    expect(await on.shop.free(DAY)).toEqual([]);
    // As if it had been read while the calendar stood in another zone.
    await database.store.write((tx) =>
      tx.connectedCalendars.update(on.shop.calendarId, { timezone: 'Pacific/Auckland' }),
    );
    on.google.forgetCalls();
    await on.look();
    const lists = on.google.calls.filter(({ name }) => name === 'events.list');
    expect(lists.map(({ query }) => query.has('syncToken'))).toEqual([true, false]);
    expect(await on.shop.free(DAY)).toEqual([]);
  });
});
