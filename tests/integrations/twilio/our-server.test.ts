import { expect, inject, test } from 'vitest';
import { openMemory } from '../../world/app.ts';
import { openTextWorld, sentTo } from '../../world/twilio/text-shop.ts';
import { messageWork } from '@bookingsaas/server/jobs/message-work';

test('our own server keeps to Twilio’s contract: sending, templates aside, asking after a lost answer, and cost', async () => {
  const store = await openMemory();
  const texts = await openTextWorld({ store, contract: inject('twilioContract') });
  const { twilio, world, clock } = texts;
  const shop = await texts.open({ business: { locale: 'fr' } });
  twilio.fail('lost', { times: 1 });
  expect((await shop.bookByPhone('2026-06-10T10:00:00Z')).status).toBe(201);
  expect((await shop.bookByPhone('2026-06-10T12:00:00Z')).status).toBe(201);
  await texts.deliver();
  expect(await texts.write('Bonjour', { channel: 'whatsapp' })).toBe(200);
  const path = `/conversations/${encodeURIComponent(texts.bea)}`;
  expect((await shop.owner('POST', path, { text: 'Bonjour Bea' })).status).toBe(200);
  await texts.deliver();
  clock.advanceMin(5);
  for (const { run } of messageWork(world.messages)) await run();
  await twilio.settleAll();
  clock.advanceMin(15);
  for (const { run } of messageWork(world.messages)) await run();

  expect(sentTo(twilio, texts.bea)).toHaveLength(2);
  expect(sentTo(twilio, `whatsapp:${texts.bea}`)).toHaveLength(1);
  const gone = (await shop.log()).filter(({ providerId }) => providerId !== null);
  expect(gone.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered']);
  expect(gone.every(({ cost }) => cost !== null && cost.currency === 'EUR')).toBe(true);
  // One answer was lost on purpose; whatever else was asked, the contract let through.
  const refused = twilio.calls.filter(({ outcome }) => Number(outcome) >= 400);
  expect(refused).toEqual([]);
  expect(new Set(twilio.calls.map(({ method }) => method))).toEqual(new Set(['POST', 'GET']));
  expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
  await texts.stop();
  await store.close();
});
