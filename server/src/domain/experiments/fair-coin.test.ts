import { describe, expect, it } from 'vitest';
import { anytimeP, bookingsToSee, evidence, ratioRange } from './fair-coin.ts';

describe('evidence from counts that may be looked at any day', () => {
  it.each([
    // With Beta(1, 1) the mixture is 1 / ((n + 1) · C(n, k)), known in closed form.
    [0, 10, 1, 2 ** 10 / 11],
    [10, 0, 1, 2 ** 10 / 11],
    [5, 5, 1, 2 ** 10 / (11 * 252)],
    [3, 7, 1, 2 ** 10 / (11 * 120)],
    [40, 60, 1, 2 ** 100 / (101 * Number(13_746_234_145_802_811_501_267_369_720n))],
    // Beta(2, 2): B(k + 2, n − k + 2) / B(2, 2) = 6 · (k + 1)! (n − k + 1)! / (n + 3)!
    [1, 4, 2, (2 ** 5 * 6 * 120 * 2) / 40320],
  ])('%i against %i with a mixture of %i', (a, b, spread, factor) => {
    expect(evidence(a, b, { spread })).toBeCloseTo(Math.log(factor), 8);
  });

  it('nothing counted says nothing', () => {
    expect(evidence(0, 0)).toBeCloseTo(0, 10);
    expect(anytimeP(0, 0)).toBe(1);
    expect(anytimeP(50, 50)).toBe(1);
  });

  it('the range holds the ratio seen, is the same the other way round, and narrows', () => {
    const few = ratioRange(40, 50);
    const many = ratioRange(400, 500);
    for (const { from, to } of [few, many]) {
      expect(from).toBeLessThan(1.25);
      expect(to).toBeGreaterThan(1.25);
    }
    expect(many.to - many.from).toBeLessThan((few.to - few.from) / 2);
    const turned = ratioRange(500, 400);
    expect(turned.from).toBeCloseTo(1 / many.to, 6);
    expect(turned.to).toBeCloseTo(1 / many.from, 6);
    expect(many.from).toBeGreaterThan(1);
  });

  it('the range leaves 1 exactly when the evidence reaches 20', () => {
    for (let b = 100; b < 190; b += 1) {
      const { from } = ratioRange(100, b);
      expect(from > 1, `100:${b}`).toBe(evidence(100, b) > Math.log(20));
    }
  });

  it('looked at after every single booking, equal looks are told apart in fewer than 5 % of 2,000 experiments', () => {
    const coin = seeded(7);
    let alarms = 0;
    for (let experiment = 0; experiment < 2_000; experiment += 1) {
      const sides = [0, 0];
      for (let booking = 0; booking < 600; booking += 1) {
        const side = coin() < 0.5 ? 0 : 1;
        sides[side] = (sides[side] ?? 0) + 1;
        if (anytimeP(sides[0] ?? 0, sides[1] ?? 0) <= 0.05) {
          alarms += 1;
          break;
        }
      }
    }
    expect(alarms).toBeGreaterThan(0);
    expect(alarms / 2_000).toBeLessThan(0.05);
  });

  it('a true difference is found, the larger the sooner', () => {
    expect(bookingsToSee(2)).toBeLessThan(bookingsToSee(1.5));
    expect(bookingsToSee(1.5)).toBeLessThan(bookingsToSee(1.25));
    const needed = bookingsToSee(1.5);
    expect(evidence(needed * 0.4, needed * 0.6)).toBeGreaterThanOrEqual(Math.log(20));
    expect(evidence((needed - 1) * 0.4, (needed - 1) * 0.6)).toBeLessThan(Math.log(20));
  });
});

/** Park and Miller's generator: the same numbers at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
