import type { Bookings } from '../../ports/bookings.ts';
import type { BookingChange } from '../../ports/live.ts';
import type { Store } from '../../ports/store.ts';

/** The same store, which tells what became of bookings after each commit. */
export function createTellingStore(store: Store, tell: (change: BookingChange) => void): Store {
  return {
    read: store.read,
    ping: () => store.ping(),
    close: () => store.close(),
    async write(work) {
      let changes: BookingChange[] = [];
      const result = await store.write((tx) => {
        // A transaction that is tried again starts with nothing done.
        changes = [];
        return work({ ...tx, bookings: noting(tx.bookings, changes) });
      });
      for (const change of changes) tell(change);
      return result;
    },
  };
}

function noting(bookings: Bookings, changes: BookingChange[]): Bookings {
  return {
    ...bookings,
    async insert(...given) {
      await bookings.insert(...given);
      const [{ id, businessId, revision, staffId }, , { kind }] = given;
      changes.push({ businessId, booking: { id, kind, revision, staffIds: [staffId] } });
    },
    async update(...given) {
      await bookings.update(...given);
      const [before, { id, businessId, revision, staffId }, , { kind }] = given;
      const staffIds = [...new Set([before.staffId, staffId])];
      changes.push({ businessId, booking: { id, kind, revision, staffIds } });
    },
  };
}
