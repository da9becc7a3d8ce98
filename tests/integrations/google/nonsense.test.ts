import { expect, test } from 'vitest';
import { openMemory } from '../../world/app.ts';
import { linkOf } from '../../world/builders.ts';
import { createTestClock } from '../../world/clock.ts';
import { openConnectedShop } from '../../world/google/connected-shop.ts';
import { startLife } from '../../world/google/life.ts';
import { startGoogle } from '../../world/google/start-google.ts';

test('a page of somebody between us and Google is taken for no insert, no update and no deletion', async () => {
  const store = await openMemory();
  const clock = createTestClock('2026-06-01T08:00:00Z');
  const google = await startGoogle({ clock });
  const life = await startLife({ store, clock, google });
  const shop = await openConnectedShop(life.world, google);
  await life.work();
  const starts = () =>
    google
      .calendar()
      .events()
      .map(({ start }) => start.dateTime);

  google.fail('events.*', 'garbage', { times: 3 });
  const booked = await shop.book('2026-06-10T10:00:00Z');
  await workFor(3);
  expect(starts()).toEqual(['2026-06-10T10:00:00Z']);

  google.fail('events.*', 'garbage', { times: 3 });
  const body = { start: '2026-06-10T14:00:00Z' };
  expect((await life.world.ask('POST', `${linkOf(booked)}/move`, { body })).status).toBe(200);
  await workFor(3);
  expect(starts()).toEqual(['2026-06-10T14:00:00Z']);

  google.fail('events.delete', 'garbage', { times: 1 });
  await life.world.ask('POST', `${linkOf(booked)}/cancellation`, { body: {} });
  await workFor(3);
  expect(starts()).toEqual([]);

  await life.end();
  await google.stop();
  await store.close();

  async function workFor(rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      await life.work();
      clock.advanceMin(16);
    }
    await life.work();
  }
});
