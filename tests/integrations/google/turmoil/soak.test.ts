import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onEachDatabase } from '../../../world/databases.ts';
import { seededChance } from '../../../world/google/faults.ts';
import { booking, decision, foreignChange, visitorChange, weather, work } from './acts.ts';
import type { Act } from './acts.ts';
import { startTurmoil } from './turmoil.ts';

// `pnpm torture google` plays a thousand of each, with a seed of its own.
const IS_TORTURE = process.env['TORTURE_ROUNDS'] !== undefined;
const BOOKINGS = IS_TORTURE ? 1_000 : 60;
const SEED = Number(process.env['TORTURE_SEED'] ?? 20_261_122);

onEachDatabase((database) => {
  test(
    `${BOOKINGS} bookings and ${BOOKINGS} foreign changes, interleaved with faults and deaths, end in agreement`,
    { timeout: IS_TORTURE ? 4 * 3_600_000 : 240_000 },
    async () => {
      const grid = { days: Math.ceil(BOOKINGS * 0.3) };
      const turmoil = await startTurmoil(database.store, { grid, seed: SEED });
      const acts = interleaved(grid.days, SEED);
      for (const act of acts) await turmoil.play(act);
      const left = await turmoil.settle();
      const tally = Object.fromEntries(turmoil.tally);
      await turmoil.end();
      process.stdout.write(`seed ${SEED}, ${database.dialect}: ${JSON.stringify(tally)}\n`);
      expect(left).toEqual([]);
      expect(tally['foreign change']).toBeGreaterThanOrEqual(BOOKINGS);
      expect(tally['booked']).toBeGreaterThanOrEqual(BOOKINGS);
      expect(tally['deaths']).toBeGreaterThan(0);
    },
  );
});

function interleaved(days: number, seed: number): Act[] {
  const grid = { days };
  const some = (arbitrary: fc.Arbitrary<Act>, share: number) =>
    fc.sample(arbitrary, { numRuns: Math.ceil(BOOKINGS * share), seed });
  const acts = [
    // Some times are taken already, and sometimes there is nothing to move.
    ...some(booking(grid), 1.6),
    ...some(foreignChange(grid), 1.3),
    ...some(visitorChange(grid), 0.3),
    ...some(decision(grid), 0.2),
    ...some(weather(), 0.5),
    ...some(work(), 1),
  ];
  const chance = seededChance(seed);
  const mixed = acts
    .map((act) => ({ act, at: chance() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ act }) => act);
  // Every eighth time two things happen at once.
  return mixed.flatMap((act, index) => {
    const next = mixed[index + 1];
    if (index % 8 === 1) return [];
    return index % 8 === 0 && next !== undefined ? [{ do: 'together', acts: [act, next] }] : [act];
  });
}
