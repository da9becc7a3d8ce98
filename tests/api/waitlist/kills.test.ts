import { expect, test } from 'vitest';
import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { onEachDatabase } from '../../world/databases.ts';
import { createGate, killableStore } from '../../world/killable.ts';
import { DAY, openWaitingRoom } from './waiting-room.ts';

const PATIENCE_MS = 300_000;

onEachDatabase((database) => {
  test(
    'killed at any step after a time has freed, each in line is told once, and the time is one person’s at a time',
    async () => {
      const steps = await liveThrough(database.store, Infinity);
      expect(steps).toBeGreaterThan(15);
      // Every step on SQLite costs a minute: every other is enough there, and what differs on Postgres is seen in fewer.
      const stride = database.dialect === 'sqlite' ? 2 : 7;
      for (let killAt = 1; killAt <= steps; killAt += stride)
        await liveThrough(database.store, killAt);
    },
    PATIENCE_MS,
  );
});

/** One life that ends at the step, and another that finds what it left. Says how many steps there were. */
async function liveThrough(store: OpenedStore, killAt: number): Promise<number> {
  const room = await openWaitingRoom(store);
  try {
    await room.join('Ada');
    room.world.clock.advanceMin(1);
    await room.join('Bo');
    await room.deliver();
    await room.cancel('10:00');

    const gate = createGate(killAt);
    const first = room.second(killableStore(store, gate));
    await Promise.race([room.deliver(first), gate.died]);
    expect(await room.shop.free(DAY)).toEqual([]);

    // What the dead one had claimed is free again when its lease has run out.
    room.world.clock.advanceMin(2);
    const second = room.second();
    await room.deliver(second);
    expect({ killAt, ...(await room.states()) }).toEqual({ killAt, Ada: 'offered', Bo: 'waiting' });
    expect(await room.shop.free(DAY)).toEqual([]);

    room.world.clock.advanceMin(31);
    await room.deliver(second);
    expect({ killAt, ...(await room.states()) }).toEqual({ killAt, Ada: 'waiting', Bo: 'offered' });
    const told = { Ada: room.lettersTo('Ada').length, Bo: room.lettersTo('Bo').length };
    // Killed while the letter was on its way, nobody knows, and it is not sent again.
    expect({ killAt, ...told }).toEqual({ killAt, Ada: expect.toSatisfy(isAtMostOne), Bo: 1 });
    return gate.steps.length;
  } finally {
    await room.mailbox.close();
  }
}

function isAtMostOne(count: number): boolean {
  return count <= 1;
}
