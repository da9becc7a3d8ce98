// A process of its own with connections of its own, forked by `races.test.ts`: on each message it tries to take
// one time in many ways at once, and answers how many of them were taken and how the rest ended.
import { openStore } from '@bookingsaas/server/db/open-store';
import type { Booking } from '@bookingsaas/server/domain/bookings/types';
import type { Salon } from './salon.ts';
import { book, booking, hold, MINUTE, move, NOW } from './salon.ts';

export interface Round {
  readonly salon: Salon;
  readonly start: number;
  readonly attempts: number;
  /** Bookings elsewhere, to be moved onto the time. */
  readonly movable: readonly Booking[];
}

export interface Outcome {
  readonly taken: number;
  readonly refused: number;
  readonly failures: readonly string[];
}

const store = await openStore({ url: process.argv[2] ?? '' });

process.on('message', (round: Round) => {
  void run(round).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => void store.close());
process.send?.('ready');

async function run(round: Round): Promise<Outcome> {
  const ends = await Promise.allSettled(
    Array.from({ length: round.attempts }, (_, turn) => attempt(round, turn)),
  );
  const errors = ends.filter((end) => end.status === 'rejected').map((end) => end.reason);
  const isRefusal = (error: { code?: string }) => error.code === 'bookings.slot_taken';
  return {
    taken: ends.length - errors.length,
    refused: errors.filter(isRefusal).length,
    failures: errors.filter((error) => !isRefusal(error)).map(String),
  };
}

// Any two of these times overlap.
async function attempt({ salon, start, movable }: Round, turn: number): Promise<unknown> {
  const other = movable[turn];
  if (other !== undefined) return move(store, other, start + 10 * MINUTE);
  switch (turn % 4) {
    case 0:
      return book(store, booking(salon, { start }));
    case 1:
      return book(store, booking(salon, { start: start + 15 * MINUTE, serviceId: salon.massage }));
    case 2:
      return book(
        store,
        booking(salon, { start, state: { status: 'pending', expiresAt: NOW + MINUTE } }),
      );
    default:
      return store.write((tx) =>
        tx.holds.insert(hold(salon, { start: start - 10 * MINUTE }), 1, NOW),
      );
  }
}
