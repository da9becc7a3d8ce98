/**
 * Evidence against a fair coin, from the numbers of both sides so far. Visits are split by a fair coin, so as long as
 * the two looks are equally good each booking comes from either with the same chance, whatever the hour, the season and
 * the number of visits that nobody could count. Under that hypothesis the value is a non-negative martingale that starts
 * at 1: by Ville's inequality it ever reaches 20 with a chance of 5 % at most, so it may be looked at every day, and the
 * experiment stopped at any time, without spoiling the statement.
 *
 * Source: Robbins 1970, “Statistical methods related to the law of the iterated logarithm”; for counts of conversions
 * Lindon and Malek 2022, “Anytime-valid inference for multinomial count data” (NeurIPS, arXiv:2011.03567).
 *
 * @returns the natural logarithm of the Bayes factor of a Beta(`spread`, `spread`) mixture against `chance`
 */
export function evidence(
  a: number,
  b: number,
  { chance = 0.5, spread = SPREAD }: { readonly chance?: number; readonly spread?: number } = {},
): number {
  return (
    logBeta(b + spread, a + spread) -
    logBeta(spread, spread) -
    b * Math.log(chance) -
    a * Math.log(1 - chance)
  );
}

/** How often at most, in a world where both are equally good, the evidence would ever have been this strong; 0 to 1. */
export function anytimeP(a: number, b: number): number {
  return Math.min(1, Math.exp(-evidence(a, b)));
}

/**
 * The ratios of the second look's success to the first one's that the numbers do not contradict: with a chance of 95 %
 * the true one lies inside on every day one looks. `to` is infinite where the first has nothing.
 */
export function ratioRange(a: number, b: number): { readonly from: number; readonly to: number } {
  const isLikely = (chance: number) => evidence(a, b, { chance }) < LOG_20;
  const best = (b + SPREAD) / (a + b + 2 * SPREAD);
  const from = border(0, best, (chance) => !isLikely(chance));
  const to = border(best, 1, isLikely);
  return { from: from / (1 - from), to: to >= 1 - TINY ? Infinity : to / (1 - to) };
}

/** Bookings of both looks together after which a true ratio is usually seen. */
export function bookingsToSee(ratio: number): number {
  const share = ratio / (1 + ratio);
  let [low, high] = [1, 1];
  while (evidence(high * (1 - share), high * share) < LOG_20) high *= 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (evidence(middle * (1 - share), middle * share) < LOG_20) low = middle;
    else high = middle;
  }
  return high;
}

/** A mixture around even: about two thirds of its weight lie between ratios of 0.73 and 1.37. */
const SPREAD = 20;
const LOG_20 = Math.log(20);
const TINY = 1e-9;

/** Where `isLow` turns from true to false between two points. */
function border(from: number, to: number, isLow: (point: number) => boolean): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (isLow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function logBeta(x: number, y: number): number {
  return logGamma(x) + logGamma(y) - logGamma(x + y);
}

/** Lanczos, g = 7 with nine coefficients: fifteen digits for x > 0.5. Source: Press et al., Numerical Recipes, 6.1. */
function logGamma(x: number): number {
  const shifted = x - 1;
  const sum = LANCZOS.reduce(
    (total, coefficient, index) => total + coefficient / (shifted + index + 1),
    0.99999999999980993,
  );
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
