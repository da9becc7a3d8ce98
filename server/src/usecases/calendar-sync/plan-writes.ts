import type { Booking } from '../../domain/bookings/types.ts';
import type { OutboxMessage } from '../../ports/outbox.ts';
import type { Repositories } from '../../ports/store.ts';
import type { SyncDeps } from './deps.ts';

/** Kind of the rows that make one calendar agree with one booking. */
export const GOOGLE_WRITE = 'google.write';

/** A row that makes a calendar agree with a booking; `stamp` tells apart the occasions. */
export function writeMessage(
  { clock, secrets }: Pick<SyncDeps, 'clock' | 'secrets'>,
  {
    booking,
    calendarId,
    stamp,
  }: { booking: Pick<Booking, 'id' | 'businessId'>; calendarId: string; stamp: string },
): OutboxMessage {
  return {
    id: secrets.newId('out'),
    businessId: booking.businessId,
    kind: GOOGLE_WRITE,
    key: `${booking.id}:${GOOGLE_WRITE}:${stamp}:${calendarId}`,
    bookingId: booking.id,
    payload: { calendarId },
    dueAt: clock.now(),
  };
}

/** The same, but written whatever Google has: what an owner decides. */
export function rewriteMessage(
  deps: Pick<SyncDeps, 'clock' | 'secrets'>,
  { booking, calendarId }: { booking: Pick<Booking, 'id' | 'businessId'>; calendarId: string },
): OutboxMessage {
  const message = writeMessage(deps, { booking, calendarId, stamp: deps.secrets.newId('again') });
  return { ...message, payload: { calendarId, isForced: true } };
}

/**
 * Plans to bring every coming booking into its calendar: after connecting, after reconnecting, after another calendar
 * was chosen or a text was changed. Those that are there already as wanted cost no request.
 */
export async function planUpcoming(
  deps: Pick<SyncDeps, 'store' | 'clock' | 'secrets' | 'wakeOutbox'>,
  businessId: string,
): Promise<number> {
  const now = deps.clock.now();
  const stamp = deps.secrets.newId('all');
  let planned = 0;
  let after: { start: number; id: string } | undefined;
  for (;;) {
    const page = await deps.store.read.bookings.list(businessId, {
      from: now,
      after,
      limit: PAGE,
    });
    if (page.length === 0) break;
    planned += await deps.store.write((tx) => planPage(deps, tx, { page, stamp }));
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) break;
    after = { start: last.start, id: last.id };
  }
  deps.wakeOutbox();
  return planned;
}

const PAGE = 100;

async function planPage(
  deps: Pick<SyncDeps, 'clock' | 'secrets'>,
  tx: Repositories,
  { page, stamp }: { page: readonly Booking[]; stamp: string },
): Promise<number> {
  const messages: OutboxMessage[] = [];
  for (const booking of page) {
    for (const calendarId of await calendarsOf(tx, booking)) {
      messages.push(writeMessage(deps, { booking, calendarId, stamp }));
    }
  }
  await tx.outbox.add(messages, deps.clock.now());
  return messages.length;
}

/** Every calendar that has, should have or may have had the booking's event. */
export async function calendarsOf(
  repositories: Repositories,
  booking: Pick<Booking, 'id' | 'businessId' | 'staffId'>,
): Promise<string[]> {
  const [rows, links] = await Promise.all([
    repositories.connectedCalendars.staffCalendars(booking.businessId),
    repositories.eventLinks.ofBooking(booking.id),
  ]);
  const receiving = rows.filter((row) => row.receives && row.staffId === booking.staffId);
  const linked = links.filter(({ state }) => state !== 'gone');
  return [...new Set([...receiving, ...linked].map(({ calendarId }) => calendarId))];
}
