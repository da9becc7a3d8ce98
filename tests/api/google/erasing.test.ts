import { expect, test } from 'vitest';
import { erasePerson } from '@bookingsaas/server/usecases/privacy/erase-person';
import { at, onEachConnected } from './connected.ts';

onEachConnected((on) => {
  test('an erased customer leaves Google’s calendar, past visits stay without a name', async () => {
    await on.booked();
    await on.shop.book(at('14:00'), {
      with: { customer: { name: 'Bea Marin', email: 'bea@example.net' } },
    });
    await on.deliver();
    expect(on.events()).toHaveLength(2);
    on.clock.set('2026-06-10T12:30:00Z');
    await on.deliver();
    await on.look();
    const mirrored = on.events().map(({ id }) => id);
    expect(mirrored).toHaveLength(2);
    await erasePerson(on.world.core, on.shop.businessId, 'bea@example.net');
    await on.deliver();
    expect(on.events()).toHaveLength(1);
    const [event] = on.events();
    expect(event).toMatchObject({ summary: 'S · —' });
    expect(JSON.stringify(event).toLowerCase()).not.toMatch(/bea|marin/u);
  });
});
