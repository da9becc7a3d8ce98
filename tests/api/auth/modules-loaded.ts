import { registerHooks } from 'node:module';

/** Serves what visitors ask for, then what somebody signing in asks for, and tells which modules each of them loaded. */
export interface Told {
  readonly forVisitors: readonly string[];
  readonly forSignIn: readonly string[];
  readonly statuses: readonly number[];
}

const loaded: string[] = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});

// Only now, so that the hook sees everything.
const { openMemory, startWorld } = await import('../../world/app.ts');
const { openShop } = await import('../../world/builders.ts');

const store = await openMemory();
const world = startWorld({ store });
const shop = await openShop(world);
const root = `/api/v1/widgets/${shop.widgetKey}`;
const visits = [
  `/w/${shop.widgetKey}`,
  root,
  `${root}/availability?service=${shop.service}&from=2026-06-02&to=2026-06-03`,
];
const statuses: number[] = [];
for (const path of visits) statuses.push((await world.ask('GET', path)).status);
statuses.push((await shop.book('2026-06-02T10:00:00Z')).status);
statuses.push((await shop.owner('GET', '/bookings')).status);
statuses.push((await world.ask('GET', '/api/v1/session')).status);
const forVisitors = loaded.splice(0);

const headers = { Origin: 'http://localhost:3000' };
const body = { email: 'nobody@example.com', password: 'not a password of anybody' };
statuses.push((await world.ask('POST', '/api/auth/sign-in/email', { body, headers })).status);
await store.close();
process.send?.({ forVisitors, forSignIn: loaded, statuses } satisfies Told);
