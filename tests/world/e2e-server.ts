import { createAdaptorServer } from '@hono/node-server';
import { createDemoSite } from '@bookingsaas/demo-site/server';
import { compose } from '@bookingsaas/server/compose';
import { readConfig } from '@bookingsaas/server/config';
import { openStore } from '@bookingsaas/server/db/open-store';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import type { App } from '@bookingsaas/server/http/parts';
import { createLog } from '@bookingsaas/server/integrations/system/log';
import type { Log } from '@bookingsaas/server/ports/log';
import { seedDemo } from '@bookingsaas/server/seed/demo';
import { rollUp } from '@bookingsaas/server/usecases/analytics/roll-up';
import type { Core } from '@bookingsaas/server/usecases/core';
import { offerSetup as offerFirstAccount } from '@bookingsaas/server/usecases/members/set-up';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import { z } from 'zod';
import { sitesOfStories } from './sites-of-stories.ts';
import { listenOn } from './listening.ts';
import type { Answer, Order } from './town-messages.ts';

// The process a story's browser talks to: the real app and the demo site on free ports, with an empty database,
// the sample businesses and a new clock whenever a story begins. It is told what to do over its IPC channel.
const letter = z.object({ to: z.string(), text: z.string() });
const NO_LIMIT = '1000000000';
let now = 0;
let store: OpenedStore | undefined;
let app: App | undefined;
/** What the log says was sent, oldest first; no mail is configured. */
let letters: { readonly to: string; readonly text: string }[] = [];
let deliver: (() => Promise<void>) | undefined;
let count: (() => Promise<void>) | undefined;
let offerSetup: (() => Promise<string | null>) | undefined;

const booking = createAdaptorServer({
  fetch: (request, env) =>
    app?.fetch(request, env) ?? new Response('No town is open', { status: 503 }),
});
const bookingOrigin = `http://localhost:${await listenOn(booking, '::')}`;
const demo = createAdaptorServer({ fetch: createDemoSite({ bookingOrigin }).fetch });
const demoOrigin = `http://127.0.0.1:${await listenOn(demo, '127.0.0.1')}`;

process.on('message', (order: Order) => {
  void follow(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) =>
      process.send?.({ id: order.id, error: String(error instanceof Error ? error.stack : error) }),
  );
});
process.on('disconnect', () => {
  void Promise.resolve(store?.close()).finally(() => process.exit(0));
});
process.send?.({ id: 0, bookingOrigin, demoOrigin });

async function follow(order: Order): Promise<Answer> {
  now = Date.parse(order.now);
  if (order.do === 'set-clock') return { id: order.id };
  if (order.do === 'offer-setup') {
    return { id: order.id, setupLink: (await offerSetup?.()) ?? '' };
  }
  if (order.do === 'deliver') {
    await deliver?.();
    return { id: order.id };
  }
  if (order.do === 'count') {
    await count?.();
    return { id: order.id };
  }
  if (order.do === 'last-letter') {
    return { id: order.id, letter: letters.findLast(({ to }) => to === order.to)?.text ?? '' };
  }
  await store?.close();
  letters = [];
  store = await openStore({ url: ':memory:' });
  await store.migrate();
  const composed = compose(
    readConfig({
      PUBLIC_URL: bookingOrigin,
      LOG_LEVEL: 'error',
      RATE_READS_PER_ADDRESS: NO_LIMIT,
      RATE_WRITES_PER_ADDRESS: NO_LIMIT,
      RATE_WRITES_PER_WIDGET: NO_LIMIT,
      RATE_ATTEMPTS_PER_ADDRESS: NO_LIMIT,
      RATE_CHANGES_PER_PRINCIPAL: NO_LIMIT,
      ...order.env,
    }),
    { store, outbox: store.queue, secretKey: 'for stories only, thirty-two characters' },
    { clock: { now: () => now }, log: log(), siteReader: sitesOfStories() },
  );
  await seedDemo(composed.core);
  const keys = await keysOf(composed.core);
  app = composed.app;
  deliver = () => composed.outbox.drain();
  count = async () => {
    await composed.visits.flush();
    await rollUp(composed.core);
  };
  offerSetup = () => offerFirstAccount(composed.accounts);
  return { id: order.id, keys };
}

/** Errors as ever; messages to people, which stand in the log while no mail is configured, are kept. */
function log(): Log {
  const own = createLog('error');
  const quiet = () => undefined;
  return {
    debug: quiet,
    info: quiet,
    warn(fields) {
      const heard = letter.safeParse(fields).data;
      if (heard !== undefined) letters.push(heard);
    },
    error: (fields, message) => own.error(fields, message),
  };
}

async function keysOf(core: Core): Promise<Record<string, string>> {
  const keys: Record<string, string> = {};
  for (const { id, slug } of await core.store.read.businesses.list()) {
    const { secret } = await createApiKey(core, id, { name: 'stories', scopes: ['read', 'write'] });
    keys[slug] = secret;
  }
  return keys;
}
