import { expect, test } from 'vitest';
import { at, DAY, onEachConnected } from './connected.ts';

const NEXT_WEEK = '2026-06-17';

onEachConnected((on) => {
  test('every instance of a series takes its time, one that is cancelled or moved does not', async () => {
    const id = on.google.calendar().add({
      start: at('10:00'),
      end: at('11:00'),
      rule: 'RRULE:FREQ=WEEKLY;COUNT=3',
    });
    await on.look();
    expect(await on.shop.free(DAY)).not.toContain(at('10:00'));
    expect(await on.shop.free(NEXT_WEEK)).not.toContain(`${NEXT_WEEK}T10:00:00Z`);

    const [first = '', second = ''] = on.google.calendar().instances(id);
    on.google.calendar().delete(first);
    on.google.calendar().move(second, {
      start: `${NEXT_WEEK}T14:00:00Z`,
      end: `${NEXT_WEEK}T15:00:00Z`,
    });
    await on.look();
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
    expect(await on.shop.free(NEXT_WEEK)).toContain(`${NEXT_WEEK}T10:00:00Z`);
    expect(await on.shop.free(NEXT_WEEK)).not.toContain(`${NEXT_WEEK}T14:00:00Z`);

    on.google.calendar().delete(id);
    await on.look();
    expect(await on.shop.free(NEXT_WEEK)).toContain(`${NEXT_WEEK}T14:00:00Z`);
    expect(await on.shop.free('2026-06-24')).toContain('2026-06-24T10:00:00Z');
  });

  test('a series without an end is known as far as people can book, night after night', async () => {
    const horizonDays = 60;
    await on.shop.owner('PATCH', `/services/${on.shop.service}`, { horizonDays });
    on.google.calendar().add({ start: at('10:00'), end: at('11:00'), rule: 'RRULE:FREQ=DAILY' });
    await on.look();
    for (let day = 0; day < 3; day += 1) {
      on.clock.advanceMin(24 * 60);
      await on.work();
    }
    const last = new Date(on.clock.now() + horizonDays * 86_400_000).toISOString().slice(0, 10);
    const free = await on.shop.free(last);
    expect(free).toContain(`${last}T09:00:00Z`);
    expect(free).not.toContain(`${last}T10:00:00Z`);
  });

  test('our event made into a series is still the booking’s, and its repetitions are others', async () => {
    const answer = await on.booked();
    const [event] = on.events();
    on.google.calendar().change(event?.id ?? '', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    await on.look();
    await on.deliver();
    expect(await on.stored(answer)).toMatchObject({
      start: Date.parse(at('10:00')),
      state: { status: 'confirmed' },
    });
    expect(await on.shop.free(NEXT_WEEK)).not.toContain(`${NEXT_WEEK}T10:00:00Z`);
  });

  test('an event tidied away after the appointment cancels nothing', async () => {
    const answer = await on.booked();
    on.clock.set(`${DAY}T11:00:30Z`);
    on.google.calendar().delete(on.events()[0]?.id ?? '');
    await on.look();
    expect((await on.stored(answer)).state.status).not.toBe('cancelled');
  });
});
