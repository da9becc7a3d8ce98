import { expect, test } from 'vitest';
import { openMemory } from '../../world/app.ts';
import { createTestClock } from '../../world/clock.ts';
import { openTextGround, startTextLife } from '../../world/twilio/life.ts';
import { newNumber, openTextShop } from '../../world/twilio/text-shop.ts';
import { textTroubles } from '../../world/twilio/text-truth.ts';
import { realClient } from './real-client.ts';

test('what must never be is seen: a text sent twice, one that is lost, one that is said to have failed', async () => {
  const clock = createTestClock('2026-06-01T08:00:00Z');
  const store = await openMemory();
  const ground = await openTextGround({ store, clock });
  const { twilio } = ground;
  const life = await startTextLife(ground);
  const bea = newNumber();
  const shop = await openTextShop(life.world, {}, bea);
  const facts = { store, twilio, businessId: shop.businessId, now: clock.now() };
  await shop.bookByPhone('2026-06-10T10:00:00Z');
  await shop.bookByPhone('2026-06-10T11:00:00Z');
  const [first, second] = await shop.bookings();
  expect(await textTroubles(facts)).toEqual([
    `booking ${first?.id} has no message confirmed`,
    `booking ${second?.id} has no message confirmed`,
  ]);
  await life.work();
  expect(await textTroubles(facts)).toEqual([]);

  const [one, other] = twilio.sent;
  if (one === undefined || other === undefined) throw new Error('Nothing was sent');
  await realClient(twilio).messages.create({
    to: one.to,
    from: twilio.account.sms,
    body: one.body ?? '',
    statusCallback: one.statusCallback ?? '',
  });
  const idOf = (callback: string | null) =>
    new URL(callback ?? '').searchParams.get('message') ?? '';
  const { businessId } = shop;
  const settle = (state: 'failed' | 'planned') =>
    store.write((tx) =>
      tx.messages.settle(
        { businessId, id: idOf(other.statusCallback) },
        { from: ['accepted', 'failed'], state, at: clock.now() },
      ),
    );
  await settle('failed');
  expect((await textTroubles(facts)).toSorted()).toEqual([
    expect.stringMatching(
      /^confirmed \w+ is (?:accepted, and was sent 2 times|failed, but Twilio has it)/u,
    ),
    expect.stringMatching(
      /^confirmed \w+ is (?:accepted, and was sent 2 times|failed, but Twilio has it)/u,
    ),
    `said 2 times: ${one.to} ${one.body}`,
  ]);
  await settle('planned');
  expect(await textTroubles(facts)).toContainEqual(
    expect.stringMatching(/is planned, though it was due$/u),
  );
  await life.end();
  await twilio.stop();
  await store.close();
});
