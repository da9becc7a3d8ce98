import type { Analytics, AnalyticsBreakdown } from '../../contract/analytics.ts';
import type { Counted } from './figures-of.ts';

/** One dimension, line by line; most visitors first. */
export function breakdownOf(
  dimension: string,
  { visits, bookings }: Counted,
): AnalyticsBreakdown[] {
  const seen = visits.get(dimension);
  const made = bookings.get(dimension);
  return [...new Set([...(seen?.keys() ?? []), ...(made?.keys() ?? [])])]
    .map((value) => ({
      value,
      visitors: seen?.get(value)?.views ?? 0,
      chose: seen?.get(value)?.slots ?? 0,
      submitted: seen?.get(value)?.submits ?? 0,
      bookings: made?.get(value)?.bookings ?? 0,
      amountMinor: made?.get(value)?.amount ?? 0,
    }))
    .sort(
      (a, b) => b.visitors - a.visitors || b.bookings - a.bookings || (a.value < b.value ? -1 : 1),
    );
}

/** Services or people, with their names; most bookings first. */
export function namedOf(
  dimension: 'service' | 'staff',
  { visits, bookings }: Counted,
  things: readonly { readonly id: string; readonly name: string }[],
): Analytics['services'] {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  const chosen = visits.get(dimension);
  return breakdownOf(dimension, { visits, bookings })
    .map(({ value, bookings: made, amountMinor }) => ({
      id: value,
      name: names.get(value) ?? null,
      visitors: chosen?.get(value)?.services ?? 0,
      bookings: made,
      amountMinor,
    }))
    .sort((a, b) => b.bookings - a.bookings || b.visitors - a.visitors);
}
