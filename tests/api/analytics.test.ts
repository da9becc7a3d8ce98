import { expect, test } from 'vitest';
import { rollUp } from '@bookingsaas/server/usecases/analytics/roll-up';
import { openMemory, startWorld } from '../world/app.ts';
import { openShop } from '../world/builders.ts';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605 Mobile/15E148 Safari/604.1';

test('a visit is counted where it came from, as far as it came', async () => {
  const world = startWorld({ store: await openMemory(), now: '2026-06-01T08:00:00Z' });
  const shop = await openShop(world);
  const told = await world.ask('POST', `/api/v1/widgets/${shop.widgetKey}/events`, {
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'User-Agent': PHONE },
    body: {
      placement: 'inline',
      page: '/rdv/',
      utm: { source: 'IG', campaign: 'juin' },
      locale: 'fr-FR',
      timezone: 'Europe/Paris',
      events: [['ready', {}], ['view'], ['service', { service: shop.service }], ['looked', { service: shop.service, soonest: '2026-06-02' }]],
    },
  });
  expect(told.status).toBe(204);
  await world.visits.flush();
  await rollUp(world.core);
  const answer = await shop.owner('GET', '/analytics?from=2026-06-01&to=2026-06-01');
  console.log(JSON.stringify(answer.json, null, 1));
  expect(answer.status).toBe(200);
});
