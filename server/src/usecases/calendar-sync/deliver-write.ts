import { pauseAfter } from '../../domain/calendar-sync/sync-times.ts';
import type { OutboxRow } from '../../ports/outbox.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import { raiseConflict } from './conflict-rows.ts';
import type { SyncDeps } from './deps.ts';
import { writeBooking } from './write-booking.ts';

/** What became of a row: as `Outcome` of the worker. */
export type WriteOutcome =
  | { readonly isDelivered: true }
  | {
      readonly isDelivered: false;
      readonly isWorthAnotherTry: boolean;
      readonly tryAgainAt?: number;
      readonly reason: string;
    };

/**
 * Carries out a `google.write` row. While Google is away it is tried for as long as it takes; what only the owner can
 * mend is not tried again, because connecting again writes everything.
 */
export async function deliverWrite(deps: SyncDeps, row: OutboxRow): Promise<WriteOutcome> {
  const { businessId, bookingId } = row;
  const calendarId = calendarIn(row.payload);
  if (bookingId === null || calendarId === null) {
    return { isDelivered: false, isWorthAnotherTry: false, reason: 'Nothing says what to write' };
  }
  try {
    await writeBooking(deps, {
      businessId,
      bookingId,
      calendarId,
      ...(isForced(row.payload) ? { byHand: 'write' } : {}),
    });
    return { isDelivered: true };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const { message: reason, kind } = error;
    if (kind === 'retryable') {
      const tryAgainAt = deps.clock.now() + pauseAfter(row.attempts, deps.chance());
      return { isDelivered: false, isWorthAnotherTry: true, tryAgainAt, reason };
    }
    if (kind !== 'broken') await tellOwner(deps, { businessId, bookingId, calendarId, reason });
    return { isDelivered: false, isWorthAnotherTry: false, reason };
  }
}

async function tellOwner(
  deps: SyncDeps,
  given: { businessId: string; bookingId: string; calendarId: string; reason: string },
): Promise<void> {
  const { businessId, bookingId, calendarId, reason } = given;
  await deps.store.write(async (tx) => {
    if ((await tx.connectedCalendars.byId(businessId, calendarId)) === null) return;
    const link = (await tx.eventLinks.ofBooking(bookingId)).find(
      (each) => each.calendarId === calendarId,
    );
    await raiseConflict(deps, tx, {
      booking: { id: bookingId, businessId },
      calendarId,
      eventId: link?.eventId ?? '',
      kind: 'unwritable',
      event: null,
      summary: reason,
    });
  });
}

function isForced(payload: unknown): boolean {
  return (
    typeof payload === 'object' && payload !== null && Reflect.get(payload, 'isForced') === true
  );
}

function calendarIn(payload: unknown): string | null {
  const found: unknown =
    typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'calendarId') : null;
  return typeof found === 'string' ? found : null;
}
