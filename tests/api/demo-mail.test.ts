import { seedDemo } from '@bookingsaas/server/seed/demo';
import { seedDemoStatistics } from '@bookingsaas/server/seed/demo-statistics';
import { planSummaries } from '@bookingsaas/server/usecases/summaries/plan-summaries';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMemory, startWorld } from '../world/app.ts';
import type { World } from '../world/app.ts';
import { openMailbox } from '../world/mailbox.ts';
import type { Mailbox } from '../world/mailbox.ts';

let mailbox: Mailbox;
let world: World;

beforeEach(async () => {
  mailbox = await openMailbox();
  world = startWorld({
    store: await openMemory(),
    now: '2026-12-03T09:20:00Z',
    env: { SMTP_URL: mailbox.url, MAIL_FROM: 'rdv@salon.fr' },
  });
  await seedDemo(world.core);
  await seedDemoStatistics(world.core);
});

afterEach(async () => {
  await mailbox.close();
  await world.store.close();
});

test('with a mail server, three weeks of a demo send nothing, and the log says why', async () => {
  const salon = await world.store.read.businesses.bySlug('demo');
  const planned = await messagesOf(salon?.id ?? '', 'planned');
  expect(planned.length).toBeGreaterThan(0);
  for (let day = 3; day <= 24; day += 1) {
    world.clock.set(`2026-12-${String(day).padStart(2, '0')}T18:00:00Z`);
    await planSummaries(world.core);
    await world.outbox.drain();
  }
  expect(mailbox.letters).toEqual([]);
  expect(await messagesOf(salon?.id ?? '', 'planned')).toEqual([]);
  const settled = await messagesOf(salon?.id ?? '', 'not_sent');
  for (const { id } of planned) {
    expect(settled.find((one) => one.id === id)).toMatchObject({ reason: 'invented' });
  }
  expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
});

function messagesOf(businessId: string, state: 'planned' | 'not_sent') {
  return world.store.read.messages.list(businessId, { state, limit: 500 });
}
