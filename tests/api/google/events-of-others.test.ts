import { expect, test } from 'vitest';
import { at, DAY, onEachConnected } from './connected.ts';

onEachConnected((on) => {
  test('take time while they are there', async () => {
    const id = on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
    await on.look();
    expect(await on.shop.free(DAY)).not.toContain(at('10:00'));
    on.google.calendar().delete(id);
    await on.look();
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
  });

  test('that begun earlier and are still running block', async () => {
    on.google.calendar().add({ start: '2026-05-20T00:00:00Z', end: at('12:00') });
    on.google.calendar().expireSyncTokens();
    await on.look();
    expect((await on.shop.free(DAY))[0]).toBe(at('12:00'));
  });

  test('over a booking are shown to the owner once, until they go', async () => {
    await on.booked();
    const id = on.google
      .calendar()
      .add({ start: at('10:30'), end: at('12:00'), summary: 'Dentist' });
    await on.look();
    await on.look();
    expect(await on.conflicts()).toMatchObject([{ kind: 'overlap', summary: 'Dentist' }]);
    on.google.calendar().move(id, { start: at('12:00'), end: at('13:00') });
    await on.look();
    expect(await on.conflicts()).toEqual([]);
  });

  test('explain why a time is not offered', async () => {
    on.google.calendar().add({ start: at('10:30'), end: at('11:00'), summary: 'Dentist' });
    await on.look();
    const staff = on.shop.people['A'] ?? '';
    const query = new URLSearchParams({ service: on.shop.service, staff, start: at('10:00') });
    const answer = await on.shop.owner('GET', `/explanations?${query}`);
    expect(answer.json).toMatchObject({
      isOffered: false,
      reasons: [{ rule: 'event', title: 'Dentist', start: at('10:30'), end: at('11:00') }],
    });
  });

  test('added a moment ago are met by the last look before a booking', async () => {
    on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
    const answer = await on.shop.book(at('10:00'));
    expect(answer.status).toBe(409);
    expect(answer.json.error.code).toBe('bookings.slot_taken');
    expect(answer.json.error.nearest).not.toContain(at('10:00'));
  });

  test('a Google that hangs costs a visitor a second, and the mirror decides', async () => {
    on.google.calendar().add({ start: at('12:00'), end: at('13:00') });
    await on.look();
    on.google.fail('events.list', 'hang');
    const startedAt = performance.now();
    expect((await on.shop.book(at('10:00'))).status).toBe(201);
    expect((await on.shop.book(at('12:00'))).status).toBe(409);
    expect(performance.now() - startedAt).toBeLessThan(2_500);
  });
});
