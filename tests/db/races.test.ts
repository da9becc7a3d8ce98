import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import type { Outcome, Round } from './rival.ts';
import { book, booking, DAY, HOUR, MINUTE, NINE, NOW, openSalon } from './salon.ts';

const RIVAL = fileURLToPath(new URL('rival.ts', import.meta.url));
const ROUNDS = 15;

describe('two server processes race for one time', () => {
  onEachDatabase((database) => {
    const rivals: ChildProcess[] = [];

    beforeAll(async () => {
      for (let index = 0; index < 2; index += 1) {
        const rival = fork(RIVAL, [database.url]);
        rivals.push(rival);
        await once(rival, 'message');
      }
    });

    afterAll(async () => {
      for (const rival of rivals) {
        rival.disconnect();
        if (rival.exitCode === null) await once(rival, 'exit');
      }
    });

    test(`exactly one of 50 attempts wins, ${ROUNDS} times`, async () => {
      const { store } = database;
      const salon = await openSalon(store);
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = NINE + round * DAY;
        const movable = await Promise.all(
          [6, 7, 8, 9].map(async (hours) => {
            const made = booking(salon, { start: start + hours * HOUR });
            await book(store, made);
            return made;
          }),
        );
        const outcomes = await Promise.all([
          race(rivals[0], { salon, start, attempts: 25, movable: movable.slice(0, 2) }),
          race(rivals[1], { salon, start, attempts: 25, movable: movable.slice(2) }),
        ]);
        expect(outcomes.flatMap((outcome) => outcome.failures)).toEqual([]);
        expect(total(outcomes, 'taken')).toBe(1);
        expect(total(outcomes, 'refused')).toBe(49);
        const rows = await store.read.calendar.busyRows({
          businessId: salon.businessId,
          staffIds: [salon.ana],
          from: start - 30 * MINUTE,
          to: start + HOUR,
          now: NOW,
        });
        expect(rows).toHaveLength(1);
      }
    });

    test('a class of three takes exactly three of 50, whoever asks', async () => {
      const { store } = database;
      const other = await database.openAnother();
      const salon = await openSalon(store);
      const ends = await Promise.allSettled(
        Array.from({ length: 50 }, (_, turn) =>
          book(turn % 2 === 0 ? store : other, booking(salon, { serviceId: salon.yoga }), 3),
        ),
      );
      const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []));
      expect(reasons).toEqual(Array.from({ length: 47 }, () => 'bookings.slot_taken'));
    });
  });
});

async function race(rival: ChildProcess | undefined, round: Round): Promise<Outcome> {
  if (rival === undefined) throw new Error('The rival was not started');
  rival.send(round);
  const [outcome] = await once(rival, 'message');
  return outcome;
}

function total(outcomes: readonly Outcome[], key: 'taken' | 'refused'): number {
  return outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
}
