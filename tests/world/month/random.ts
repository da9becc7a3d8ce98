/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** From 0, below `most`. */
  below(most: number): number;
  of<T>(things: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    below: (most) => Math.floor(next() * most),
    of(things) {
      const thing = things[Math.floor(next() * things.length)];
      if (thing === undefined) throw new RangeError('There is nothing to choose from');
      return thing;
    },
  };

  // mulberry32, public domain.
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
