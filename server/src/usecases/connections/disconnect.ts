import { AppError } from '../../contract/app-error.ts';
import type { ConnectionDeps } from './deps.ts';
import { presentConnection } from './the-connection.ts';

/**
 * Ends a connection: from now on nothing is read or written, then our future events are removed if the owner wants
 * it, the permission is given back to Google, and everything stored of the account goes.
 * @throws AppError `connections.not_found`
 */
export async function disconnect(
  { store, secrets, clock, wakeOutbox }: ConnectionDeps,
  businessId: string,
  { events }: { events: 'keep' | 'delete' },
): Promise<void> {
  await store.write(async (tx) => {
    const { id, status } = await presentConnection(tx, businessId);
    if (events === 'delete' && status === 'broken') throw cannotDelete();
    const now = clock.now();
    await tx.connections.update(id, { status: 'closing' });
    await tx.outbox.add(
      [
        {
          id: secrets.newId('out'),
          businessId,
          kind: 'connection.closing',
          key: `${id}:connection.closing`,
          bookingId: null,
          payload: { connectionId: id, events },
          dueAt: now,
        },
      ],
      now,
    );
    // What blocked until now blocks no longer.
    await tx.businesses.touchAvailability(businessId);
  });
  wakeOutbox();
}

function cannotDelete(): AppError {
  return new AppError('google.refused', {
    message: 'Google no longer lets us in, so our events there cannot be removed from here',
  });
}
