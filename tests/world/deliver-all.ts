import type { World } from './app.ts';
import type { Town } from './stories.ts';

/** News becomes offers and messages, and those become letters: each round sends what the one before has brought up. */
const ROUNDS = 4;

/** All that is due in the town goes out; at that time, which it is from then on, when one is named. */
export async function deliverAll(town: Pick<Town, 'deliver'>, at?: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) await town.deliver(at);
}

/** All that is due goes out, of an app in this process. */
export async function drainAll({ outbox }: Pick<World, 'outbox'>): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) await outbox.drain();
}
