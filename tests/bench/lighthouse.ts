import { join } from 'node:path';
import { findBrowser, thisMachine } from '../../scripts/find-browser.ts';
import { openLookingGlass, SIGHTS } from '../lighthouse/looking-glass.ts';
import type { Form, LookingGlass, Sight } from '../lighthouse/looking-glass.ts';
import { scoreOf } from '../lighthouse/promises.ts';
import type { BenchRow } from './bench-row.ts';

const GROUP = 'Lighthouse, of 100';
const ROUNDS = 3;

/** Scores of the booking page and the console; of performance the middle of three runs, of accessibility the lowest. */
export async function rows(): Promise<BenchRow[]> {
  const { path } = await findBrowser({
    ...thisMachine(join(import.meta.dirname, '..', '..')),
    say: (line) => console.error(line),
  });
  const glass = await openLookingGlass(path);
  try {
    const found: BenchRow[] = [];
    for (const sight of SIGHTS) {
      for (const form of ['phone', 'desktop'] as const) {
        found.push(...(await rowsOf(glass, sight, form)));
      }
    }
    return found;
  } finally {
    await glass.close();
  }
}

async function rowsOf(glass: LookingGlass, sight: Sight, form: Form): Promise<BenchRow[]> {
  const performance: number[] = [];
  const accessibility: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = await glass.lookAt(sight, form);
    performance.push(scoreOf(result, 'performance'));
    accessibility.push(scoreOf(result, 'accessibility'));
  }
  const middle = performance.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
  return [
    row(
      `${sight.name}, ${form}: performance`,
      middle,
      sight.performance,
      `runs ${performance.join(', ')}`,
    ),
    row(`${sight.name}, ${form}: accessibility`, Math.min(...accessibility), 100),
  ];
}

function row(name: string, value: number, goal: number, note?: string): BenchRow {
  return {
    group: GROUP,
    name,
    value,
    unit: '',
    goal,
    ok: value >= goal,
    ...(note === undefined ? {} : { note }),
  };
}
