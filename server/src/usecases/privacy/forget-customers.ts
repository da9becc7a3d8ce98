import type { Business } from '../../contract/businesses.ts';
import type { Core } from '../core.ts';

type Deps = Pick<Core, 'store' | 'clock'>;

/**
 * Takes the customers out of bookings that ended longer ago than their business keeps them, and removes what is as old
 * and hangs on no booking. Returns how many bookings, messages and places on a waitlist it was.
 */
export async function forgetCustomers(deps: Deps): Promise<number> {
  let count = 0;
  for (const business of await deps.store.read.businesses.list()) {
    count += await forgetCustomersOf(deps, business);
  }
  return count;
}

const BATCH = 50;
const DAY_MS = 86_400_000;

async function forgetCustomersOf(
  { store, clock }: Deps,
  { id, retentionDays }: Business,
): Promise<number> {
  if (retentionDays === null) return 0;
  const before = clock.now() - retentionDays * DAY_MS;
  let count = 0;
  // Few at a time: while they are written, visitors wait.
  for (;;) {
    const erased = await store.write(async (tx) => {
      const ids = await tx.personalData.endedBefore(id, before, BATCH);
      if (ids.length === 0) return 0;
      await tx.personalData.eraseBookings(id, ids, clock.now());
      await tx.businesses.touchAvailability(id);
      return ids.length;
    });
    count += erased;
    if (erased < BATCH) break;
  }
  const loose = await store.write((tx) => tx.personalData.eraseOlder(id, before));
  return count + loose.messages + loose.waitlist;
}
