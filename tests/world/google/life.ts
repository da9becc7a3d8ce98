import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { startWorld } from '../app.ts';
import type { World } from '../app.ts';
import type { TestClock } from '../clock.ts';
import { createGate, killableGateway, killableStore } from '../killable.ts';
import type { Gate } from '../killable.ts';
import type { Google } from './start-google.ts';

/** One life of a server that is connected to a Google: a later one has the same database and the same clock. */
export interface Life {
  readonly world: World;
  readonly gate: Gate;
  /** Does something, unless the server dies over it; true when it was done. */
  survives(work: () => Promise<unknown>): Promise<boolean>;
  /** All that this server does by itself: delivers what is due, and whatever comes round by the clock. */
  work(): Promise<void>;
  end(): Promise<void>;
}

export interface Ground {
  readonly store: OpenedStore;
  readonly clock: TestClock;
  readonly google: Google;
}

/** `killAt`: the step at which it dies, see `Gate`; `through`: a proxy in front of the Calendar API. */
export async function startLife(
  { store, clock, google }: Ground,
  { killAt, through = google.origin }: { killAt?: number; through?: string } = {},
): Promise<Life> {
  const gate = createGate(killAt);
  const calendar = await killableGateway(through, gate);
  const tokens = await killableGateway(google.origin, gate);
  const world = startWorld({
    store: killableStore(store, gate),
    clock,
    env: {
      ...google.env,
      GOOGLE_API_ROOT_URL: calendar.origin,
      GOOGLE_OAUTH_ROOT_URL: tokens.origin,
    },
  });
  return {
    world,
    gate,
    async survives(work) {
      if (gate.isDead) return false;
      return Promise.race([work().then(() => true), gate.died.then(() => false)]);
    },
    async work() {
      await world.outbox.drain();
      for (const item of world.calendars.work) await item.run();
      // What was seen there may have to be delivered.
      await world.outbox.drain();
    },
    async end() {
      await calendar.close();
      await tokens.close();
    },
  };
}
