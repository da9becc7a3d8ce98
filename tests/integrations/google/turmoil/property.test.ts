import fc from 'fast-check';
import { test } from 'vitest';
import { openMemory } from '../../../world/app.ts';
import { anyAct, anyEpisode } from './acts.ts';
import { startTurmoil } from './turmoil.ts';

const IS_TORTURE = process.env['TORTURE_ROUNDS'] !== undefined;
const GRID = { days: 2 };

const stories = fc
  .array(
    fc.oneof(
      anyAct(GRID).map((act) => [act]),
      anyEpisode(GRID),
    ),
    {
      minLength: 1,
      maxLength: 25,
      size: 'max',
    },
  )
  .map((parts) => parts.flat());

test(
  'whatever happens, bookings and calendar agree in the end',
  {
    timeout: IS_TORTURE ? 4 * 3_600_000 : 240_000,
  },
  async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (acts) => {
        const store = await openMemory();
        const turmoil = await startTurmoil(store, { grid: GRID, seed: 1 });
        try {
          for (const act of acts) await turmoil.play(act);
          const left = await turmoil.settle();
          if (left.length > 0) throw new Error(left.join('\n'));
        } finally {
          await turmoil.end();
          await store.close();
        }
      }),
      {
        numRuns: IS_TORTURE ? 1_000 : 40,
        ...(IS_TORTURE ? {} : { seed: 20_261_122 }),
        endOnFailure: false,
      },
    );
  },
);
