import { expect, test } from 'vitest';
import { startWorld } from '../../world/app.ts';
import { at, DAY, onEachConnected } from './connected.ts';

onEachConnected((on, database) => {
  async function rival() {
    const store = await database.openAnother();
    return startWorld({ store, clock: on.clock, env: on.google.env });
  }

  test('two that look at the same moment apply everything once', async () => {
    const other = await rival();
    const answer = await on.booked();
    for (let round = 0; round < 5; round += 1) {
      const [event] = on.events();
      const hour = 11 + round;
      on.google.calendar().move(event?.id ?? '', {
        start: at(`${hour}:00`),
        end: at(`${hour + 1}:00`),
      });
      await Promise.all([on.look(), other.calendars.sync.syncNow(on.shop.calendarId)]);
      // Whoever came second left everything to the first.
      await on.look();
      expect(await on.stored(answer)).toMatchObject({
        start: Date.parse(at(`${hour}:00`)),
        revision: round + 1,
      });
    }
  });

  test('two that write the same bookings leave one event for each', async () => {
    const other = await rival();
    const times = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00'];
    const answers = await Promise.all(times.map((time) => on.shop.book(at(time))));
    const bookings = answers.map(({ json }) => json.booking.id);
    await Promise.all([on.world.outbox.drain(), other.outbox.drain()]);
    await Promise.all([on.world.outbox.drain(), other.outbox.drain()]);
    // By hand at the same moment, too.
    await Promise.all(
      bookings.flatMap((bookingId) =>
        [on, on].map((each) => each.integration('/sync', { bookingId, action: 'update' })),
      ),
    );
    expect(on.events()).toHaveLength(times.length);
    expect(await on.shop.free(DAY)).toEqual([at('15:00'), at('16:00')]);
    await on.look();
    expect(await on.conflicts()).toEqual([]);
  });

  test('of two that look unasked one asks Google, and the other takes over when it is gone', async () => {
    const other = await rival();
    // Shops of earlier stories are looked at too; this Google knows none of them.
    const lists = () =>
      on.google.calls.filter(({ name, outcome }) => name === 'events.list' && outcome === 200)
        .length;
    // After a start each looks once.
    await on.look();
    await other.calendars.sync.poll();
    on.clock.advanceMin(1);
    on.google.forgetCalls();
    await Promise.all([on.world.calendars.sync.poll(), other.calendars.sync.poll()]);
    expect(lists()).toBe(1);
    on.clock.advanceMin(1);
    expect(await other.calendars.sync.poll()).toBe(0);
    expect(lists()).toBe(2);
    expect(await on.world.calendars.sync.poll()).toBe(0);
    expect(lists()).toBe(2);
  });

  test('a process that died in the middle of a look is followed by another within a minute', async () => {
    on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
    const calendar = await database.store.read.connectedCalendars.find(on.shop.calendarId);
    const now = on.clock.now();
    const given = { syncToken: calendar?.syncToken ?? null, now, until: now + 60_000 };
    await database.store.write((tx) => tx.connectedCalendars.takeLease(on.shop.calendarId, given));
    expect(await on.look()).toEqual({ ended: 'busy' });
    on.clock.advanceMin(1);
    expect(await on.look()).toEqual({ ended: 'changed' });
    expect(await on.shop.free(DAY)).not.toContain(at('10:00'));
  });
});
