/** The room of a plot in px, and what it has to hold. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The value at the top. */
  readonly most: number;
  /** Points from left to right. */
  readonly count: number;
}

export interface Places {
  x(index: number): number;
  y(value: number): number;
  /** The point whose place is nearest. */
  nearest(x: number): number;
}

/** Where things stand on a plot. */
export function placesOn({ left, right, top, bottom, most, count }: Box): Places {
  const step = count > 1 ? (right - left) / (count - 1) : 0;
  return {
    x: (index) => (count > 1 ? left + index * step : (left + right) / 2),
    y: (value) => bottom - (value / most) * (bottom - top),
    nearest: (x) =>
      count > 1 ? Math.max(0, Math.min(count - 1, Math.round((x - left) / step))) : 0,
  };
}

/** The line through the values; a missing one interrupts it. Filled, it goes down to the ground. */
export function linePath(values: readonly (number | null)[], box: Box, isFilled = false): string {
  const { x, y } = placesOn(box);
  return stretchesOf(values)
    .map((stretch) => {
      const line = stretch
        .map(
          ({ index, value }, place) => `${place === 0 ? 'M' : 'L'}${at(x(index))},${at(y(value))}`,
        )
        .join('');
      const [first, last] = [stretch[0], stretch.at(-1)];
      // A single value between two missing ones is a dot.
      if (!isFilled) return stretch.length === 1 ? `${line}h.01` : line;
      if (first === undefined || last === undefined) return '';
      return `${line}L${at(x(last.index))},${at(box.bottom)}L${at(x(first.index))},${at(box.bottom)}Z`;
    })
    .join('');
}

/** Which points are named below the plot: whole weeks from the first, as many as fit, and the last. */
export function ticksAlong(count: number, width: number): number[] {
  if (count <= 1) return count === 1 ? [0] : [];
  const last = count - 1;
  const least = (last * LABEL_PX) / Math.max(width, 1);
  const step = STEPS.find((one) => one >= least) ?? last;
  const named = Array.from({ length: Math.ceil(last / step) }, (_, index) => index * step);
  return [...named.filter((index) => index === 0 || last - index >= least * 0.9), last];
}

const LABEL_PX = 96;
const STEPS = [1, 2, 7, 14, 28, 56, 91, 182, 364];

interface Placed {
  readonly index: number;
  readonly value: number;
}

function stretchesOf(values: readonly (number | null)[]): Placed[][] {
  const stretches: Placed[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) stretches.push([]);
    else stretches.at(-1)?.push({ index, value });
  });
  return stretches.filter(({ length }) => length > 0);
}

function at(px: number): string {
  return px.toFixed(1);
}
