import { setTimeout as wait } from 'node:timers/promises';
import type { TextPace } from '../../ports/text-pace.ts';

/** How time passes; tests have a time of their own. */
export interface Passing {
  now(): number;
  wait(ms: number): Promise<unknown>;
}

/** So many texts a second for each account, and at once as many as a second brings. */
export function createTextPace(perSecond: number, time: Passing = REAL): TextPace {
  const everyMs = 1_000 / perSecond;
  const turns = new Map<string, number>();
  return {
    async take(accountSid) {
      const now = time.now();
      // An account that rested has a second's worth in hand.
      const turn = Math.max(turns.get(accountSid) ?? 0, now - 1_000) + everyMs;
      turns.set(accountSid, turn);
      if (turn > now) await time.wait(turn - now);
    },
  };
}

const REAL: Passing = { now: () => performance.now(), wait: (ms) => wait(ms) };
