import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { AppError } from '../contract/app-error.ts';
import type { Instant } from '../domain/availability/types.ts';
import type { Handle } from './handle.ts';
import { hot, insertHot } from './hot.ts';
import { lockPeople } from './people-lock.ts';
import { refusing } from './refusals.ts';
import type { OccupationsTable } from './tables.ts';

/**
 * No footprint is longer: a week of service and a day of buffer on each side. Whoever looks for what meets a time also
 * asks for ends before its end and this; else an index by end would be read through to the last booking there is.
 */
export const LONGEST_FOOTPRINT_MS = 9 * 86_400_000;

export type Taking = Omit<Selectable<OccupationsTable>, 'share_key' | 'seat_no'>;

/**
 * Takes a person's time, or one seat of it. Expired holds in the way are removed first. The last word is the
 * database's: see the README.
 * @throws AppError `bookings.slot_taken`
 */
export async function takeTime(handle: Handle, taking: Taking, terms: Terms): Promise<void> {
  if (await takeIfSeatIsLeft(handle, taking, terms)) return;
  const refusal = new AppError('bookings.slot_taken');
  handle.doom(refusal);
  throw refusal;
}

interface Terms {
  readonly seats: number;
  readonly now: Instant;
}

/** The same, but false when the session is full. @throws AppError `bookings.slot_taken` where it is another session's time */
export async function takeIfSeatIsLeft(
  handle: Handle,
  taking: Taking,
  terms: Terms,
): Promise<boolean> {
  // Two transactions that wait for each other's rows would be a deadlock, found only after a second.
  await lockPeople(handle, [taking.staff_id]);
  await removeExpiredInTheWay(handle, taking, terms.now);
  const row = { ...taking, share_key: `${taking.service_id}@${taking.booked_start}` };
  // A seat can be lost between looking and taking; every round the session is one seat fuller.
  for (let round = 0; round < terms.seats; round += 1) {
    const seat = terms.seats === 1 ? 0 : await freeSeat(handle, row, terms.seats);
    if (seat === null) break;
    if (await takeSeat(handle, { ...row, seat_no: seat })) return true;
  }
  return false;
}

export async function freeTime({ db }: Handle, refId: string): Promise<void> {
  await db.deleteFrom('occupations').where('ref_id', '=', refId).execute();
}

async function removeExpiredInTheWay(handle: Handle, taking: Taking, now: Instant): Promise<void> {
  await hot(handle, 'remove expired holds', {
    build: () =>
      handle.db
        .deleteFrom('occupations')
        .where('staff_id', '=', taking.staff_id)
        .where('foot_end', '>', taking.foot_start)
        .where('foot_end', '<', taking.foot_end + LONGEST_FOOTPRINT_MS)
        .where('foot_start', '<', taking.foot_end)
        .where('kind', '=', sql.lit('hold'))
        .where('expires_at', '<=', now),
    values: [
      taking.staff_id,
      taking.foot_start,
      taking.foot_end + LONGEST_FOOTPRINT_MS,
      taking.foot_end,
      now,
    ],
  });
}

/** The lowest free seat, or null when the session is full; counted, because seats can have been lowered. */
async function freeSeat(
  { db }: Handle,
  session: { staff_id: string; share_key: string },
  seats: number,
): Promise<number | null> {
  const rows = await db
    .selectFrom('occupations')
    .select('seat_no')
    .where('staff_id', '=', session.staff_id)
    .where('share_key', '=', session.share_key)
    .execute();
  if (rows.length >= seats) return null;
  const taken = new Set(rows.map((row) => row.seat_no));
  for (let seat = 0; seat < seats; seat += 1) if (!taken.has(seat)) return seat;
  return null;
}

/** False when somebody has the seat; waits for transactions that are about to decide that. */
function takeSeat(handle: Handle, row: Selectable<OccupationsTable>): Promise<boolean> {
  return refusing(handle, { on: 'overlap', as: 'bookings.slot_taken' }, () =>
    insertHot(handle, 'occupations', { row, unless: ['staff_id', 'share_key', 'seat_no'] }),
  );
}
