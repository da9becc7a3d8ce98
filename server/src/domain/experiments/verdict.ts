import { anytimeP, bookingsToSee, evidence, ratioRange } from './fair-coin.ts';

/** What was counted of one look. */
export interface Arm {
  readonly visitors: number;
  readonly bookings: number;
}

export type Verdict =
  /** Nothing may be said yet, not even which one is ahead. */
  | { readonly is: 'too_early'; readonly bookingsMissing: number; readonly visitorsMissing: number }
  /** The visits were not split evenly, so something else than the look decides who is counted. */
  | { readonly is: 'uneven' }
  /** Both are still possible; the true ratio of B's success to A's lies in the range. */
  | { readonly is: 'open'; readonly from: number; readonly to: number }
  /** One is better, and saying so is wrong in one experiment of twenty at most, however often one looks. */
  | {
      readonly is: 'decided';
      readonly better: 'a' | 'b';
      readonly from: number;
      readonly to: number;
      readonly p: number;
    };

/** What may honestly be said of two looks. `to` is at most 100. */
export function verdictOf(a: Arm, b: Arm): Verdict {
  const fewest = Math.min(a.visitors, b.visitors);
  const bookingsMissing = Math.max(0, LEAST_BOOKINGS - a.bookings - b.bookings);
  const visitorsMissing = Math.max(0, LEAST_VISITORS - fewest);
  if (bookingsMissing > 0 || visitorsMissing > 0)
    return { is: 'too_early', bookingsMissing, visitorsMissing };
  if (evidence(a.visitors, b.visitors) > LOG_1000) return { is: 'uneven' };
  const range = ratioRange(a.bookings, b.bookings);
  const [from, to] = [range.from, Math.min(range.to, 100)];
  const p = anytimeP(a.bookings, b.bookings);
  if (p > 0.05) return { is: 'open', from, to };
  return { is: 'decided', better: b.bookings > a.bookings ? 'b' : 'a', from, to, p };
}

/** Bookings after which a look that brings a quarter more is usually told from the other. */
export const BOOKINGS_FOR_A_QUARTER: number = bookingsToSee(1.25);

// Below them a figure invites reading more into it than is there.
const LEAST_BOOKINGS = 20;
const LEAST_VISITORS = 100;
const LOG_1000 = Math.log(1000);
