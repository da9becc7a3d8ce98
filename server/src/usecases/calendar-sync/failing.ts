import { isStopDue } from '../../domain/calendar-sync/sync-times.ts';
import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import type { GoogleErrorKind } from '../../ports/google-calendar.ts';
import type { SyncDeps } from './deps.ts';

type Deps = Pick<SyncDeps, 'store' | 'clock'>;

/** Writes down since when a calendar cannot be read, and why; the same again is not written again. */
export async function noteFailure(
  { store, clock }: Deps,
  calendar: Pick<ConnectedCalendar, 'id'>,
  reason: GoogleErrorKind,
): Promise<void> {
  const present = await store.read.connectedCalendars.find(calendar.id);
  if (present === null) return;
  if (present.failingSince !== null && present.lastError === reason) return;
  const failingSince = present.failingSince ?? clock.now();
  await store.write((tx) =>
    tx.connectedCalendars.update(calendar.id, { failingSince, lastError: reason }),
  );
}

/** The calendar can be read again. */
export async function recovered({ store }: Deps, calendar: ConnectedCalendar): Promise<void> {
  const { id, businessId, failingSince, stoppedAt, lastError } = calendar;
  if (failingSince === null && stoppedAt === null && lastError === null) return;
  await store.write(async (tx) => {
    const mended = { failingSince: null, stoppedAt: null, lastError: null };
    await tx.connectedCalendars.update(id, mended);
    if (stoppedAt !== null) await tx.businesses.touchAvailability(businessId);
  });
}

/**
 * Stops new bookings of whom a calendar blocks that has been failing for longer than its owner allows, and lets them
 * go on when the owner allows more. Returns how many changed.
 */
export async function stopLongFailing({ store, clock }: Deps): Promise<number> {
  const now = clock.now();
  let changed = 0;
  for (const calendar of await store.read.connectedCalendars.failing()) {
    const connection = await store.read.connections.find(calendar.connectionId);
    if (connection === null) continue;
    // A broken account is not looked at any more, so its calendars fail from then on.
    const failingSince = calendar.failingSince ?? connection.brokenAt;
    const isDue = isStopDue(failingSince, connection.settings.stopAfterMinutes, now);
    if (isDue === (calendar.stoppedAt !== null)) continue;
    await store.write(async (tx) => {
      await tx.connectedCalendars.update(calendar.id, {
        failingSince,
        stoppedAt: isDue ? now : null,
      });
      await tx.businesses.touchAvailability(calendar.businessId);
    });
    changed += 1;
  }
  return changed;
}
