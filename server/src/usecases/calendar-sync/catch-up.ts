import type { Repositories } from '../../ports/store.ts';
import type { CalendarSync } from './calendar-sync.ts';
import type { SyncDeps } from './deps.ts';
import { planUpcoming } from './plan-writes.ts';

/** Kind of the row that brings a business and its calendars together after something of the connection changed. */
export const GOOGLE_CATCH_UP = 'google.catch_up';

/** Call it in the transaction that connects an account or a calendar, or changes what is written or read. */
export async function addCatchUp(
  { secrets, clock }: Pick<SyncDeps, 'secrets' | 'clock'>,
  tx: Repositories,
  businessId: string,
): Promise<void> {
  const id = secrets.newId('out');
  const message = {
    id,
    businessId,
    kind: GOOGLE_CATCH_UP,
    key: `${GOOGLE_CATCH_UP}:${id}`,
    bookingId: null,
    payload: null,
    dueAt: clock.now(),
  };
  await tx.outbox.add([message], clock.now());
}

/** Reads every calendar of the business, then brings all coming bookings into theirs. */
export async function catchUp(
  deps: SyncDeps,
  sync: Pick<CalendarSync, 'syncNow'>,
  businessId: string,
): Promise<void> {
  const calendars = await deps.store.read.connectedCalendars.list(businessId);
  // Read first: what we wrote before an earlier disconnection is recognised then.
  await Promise.all(calendars.map(({ id }) => sync.syncNow(id)));
  await planUpcoming(deps, businessId);
}
