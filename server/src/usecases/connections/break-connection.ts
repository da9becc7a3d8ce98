import type { BrokenReason, Connection } from '../../ports/connections.ts';
import type { OutboxMessage } from '../../ports/outbox.ts';
import type { Repositories } from '../../ports/store.ts';
import type { ConnectionDeps } from './deps.ts';

type Deps = Pick<ConnectionDeps, 'store' | 'secrets' | 'clock' | 'wakeOutbox'>;

/**
 * Marks an account as one that only its owner can mend, and tells every owner of the business, once. Does nothing when
 * the owner has connected again meanwhile, or it is broken already.
 */
export async function breakConnection(
  { store, secrets, clock, wakeOutbox }: Deps,
  { id, refreshToken }: Pick<Connection, 'id' | 'refreshToken'>,
  reason: BrokenReason,
): Promise<void> {
  const isBroken = await store.write(async (tx) => {
    const present = await tx.connections.find(id);
    if (present === null || present.status !== 'ok' || present.refreshToken !== refreshToken) {
      return false;
    }
    const now = clock.now();
    await tx.connections.update(id, {
      status: 'broken',
      brokenReason: reason,
      brokenAt: now,
      toldAt: now,
      accessToken: null,
      accessExpiresAt: null,
    });
    await tx.outbox.add(await lettersOf(tx, present, { secrets, now }), now);
    return true;
  });
  if (isBroken) wakeOutbox();
}

/** One row an owner, so that each is tried on its own. */
async function lettersOf(
  tx: Repositories,
  { id, businessId }: Connection,
  { secrets, now }: Pick<Deps, 'secrets'> & { now: number },
): Promise<OutboxMessage[]> {
  const members = await tx.members.list(businessId);
  return members
    .filter(({ role }) => role === 'owner')
    .map((owner) => ({
      id: secrets.newId('out'),
      businessId,
      kind: 'connection.broken',
      key: `${id}:connection.broken:${now}:${owner.id}`,
      bookingId: null,
      payload: { connectionId: id, memberId: owner.id },
      dueAt: now,
    }));
}
