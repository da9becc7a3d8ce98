import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { messageWork } from '@bookingsaas/server/jobs/message-work';
import { startWorld } from '../app.ts';
import type { World } from '../app.ts';
import type { TestClock } from '../clock.ts';
import { createGate, killableGateway, killableStore } from '../killable.ts';
import type { Gate } from '../killable.ts';
import { startTwilio } from './start-twilio.ts';
import type { Twilio } from './start-twilio.ts';

/** One life of a server that sends texts: a later one has the same database, the same clock and the same Twilio. */
export interface TextLife {
  readonly world: World;
  readonly gate: Gate;
  /** Does something, unless the server dies over it; true when it was done. */
  survives(work: () => Promise<unknown>): Promise<boolean>;
  /** All that this server does by itself: delivers what is due, and whatever comes round by the clock. */
  work(): Promise<void>;
  end(): Promise<void>;
}

/** What outlives a server. */
export interface TextGround {
  readonly store: OpenedStore;
  readonly clock: TestClock;
  readonly twilio: Twilio;
  /** What Twilio posts goes to this one; to nobody while it is null. */
  living: TextLife | null;
}

export async function openTextGround(
  { store, clock }: Pick<TextGround, 'store' | 'clock'>,
  { seed = 1 }: { seed?: number } = {},
): Promise<TextGround> {
  const twilio = await startTwilio({
    clock,
    seed,
    async post(url, init) {
      const { living } = ground;
      if (living === null || living.gate.isDead) throw new Error('Nobody is there');
      const death = living.gate.died.then(() => Promise.reject(new Error('It died')));
      return Promise.race([living.world.app.request(url, init), death]);
    },
  });
  const ground: TextGround = { store, clock, twilio, living: null };
  return ground;
}

/** `killAt`: the step at which it dies, see `Gate`. */
export async function startTextLife(
  ground: TextGround,
  { killAt }: { killAt?: number } = {},
): Promise<TextLife> {
  const gate = createGate(killAt);
  const gateway = await killableGateway(ground.twilio.url, gate);
  const world = startWorld({
    store: killableStore(ground.store, gate),
    clock: ground.clock,
    env: { ...ground.twilio.env, TWILIO_API_ROOT_URL: gateway.origin },
  });
  const life: TextLife = {
    world,
    gate,
    async survives(work) {
      if (gate.isDead) return false;
      return Promise.race([work().then(() => true), gate.died.then(() => false)]);
    },
    async work() {
      for (let round = 0; round < 3; round += 1) await world.outbox.drain();
      for (const { run } of messageWork(world.messages)) await run();
      await world.outbox.drain();
    },
    async end() {
      if (ground.living === life) ground.living = null;
      await gateway.close();
    },
  };
  ground.living = life;
  return life;
}
