/** Counts by dimension, then value. */
export type Tally<Counts> = Map<string, Map<string, Counts>>;

/** What is past the most values of a dimension. */
export const OTHER = '(other)';

/** Adds to one value of a dimension. */
export function addTo<Counts extends Record<string, number>>(
  tally: Tally<Counts>,
  [dimension, value]: readonly [dimension: string, value: string],
  counts: Counts,
): void {
  const values = tally.get(dimension) ?? new Map<string, Counts>();
  tally.set(dimension, values);
  const before = values.get(value);
  values.set(value, before === undefined ? counts : sumOf(before, counts));
}

/**
 * The same with at most so many values in each dimension that visitors name themselves; the smallest become one, so that
 * sums stay.
 */
export function capped<Counts extends Record<string, number>>(
  tally: Tally<Counts>,
  most: number,
): Tally<Counts> {
  return new Map(
    [...tally].map(([dimension, values]) => [
      dimension,
      values.size <= most || FEW_BY_NATURE.has(dimension) ? values : cappedValues(values, most),
    ]),
  );
}

/** Hours of a week, services and people: there are no others that could be meant. */
const FEW_BY_NATURE: ReadonlySet<string> = new Set([
  'hour',
  'outside_hour',
  'unmet_part',
  'service',
  'unmet_service',
  'staff',
]);

function cappedValues<Counts extends Record<string, number>>(
  values: ReadonlyMap<string, Counts>,
  most: number,
): Map<string, Counts> {
  const ranked = [...values]
    .filter(([value]) => value !== OTHER)
    .sort(([a, x], [b, y]) => weightOf(y) - weightOf(x) || (a < b ? -1 : 1));
  const kept = new Map(ranked.slice(0, most - 1));
  const rest: Tally<Counts> = new Map();
  for (const [value, counts] of values) {
    if (!kept.has(value)) addTo(rest, ['', OTHER], counts);
  }
  return new Map([...kept, ...(rest.get('') ?? [])]);
}

function weightOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function sumOf<Counts extends Record<string, number>>(a: Counts, b: Counts): Counts {
  // @NOTE the keys are those of both; Object.fromEntries cannot say so.
  return Object.fromEntries(
    Object.entries(a).map(([name, count]) => [name, count + (b[name] ?? 0)]),
  ) as Counts;
}
