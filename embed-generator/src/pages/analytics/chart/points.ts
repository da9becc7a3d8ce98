import type { Analytics } from '@bookingsaas/server/contract/analytics';
import { shareOf } from '../figures.ts';

export const METRICS = ['bookings', 'visitors', 'rate', 'value'] as const;
export type Metric = (typeof METRICS)[number];

type Day = Analytics['days'][number];

/** One place on the chart: a day, or several of a long period. */
export interface Point {
  readonly from: string;
  readonly to: string;
  /** Null where a rate has nothing to be a part of. */
  readonly value: number | null;
  /** The same place of what is compared with. */
  readonly before: {
    readonly from: string;
    readonly to: string;
    readonly value: number | null;
  } | null;
}

/** 1, 7 or 28 days a point, so that a long period stays a line that can be read. */
export function daysAPoint(days: number): 1 | 7 | 28 {
  if (days <= 120) return 1;
  return days <= 800 ? 7 : 28;
}

/** The points of a chart, counted back from the last day, so that only the first can be incomplete. */
export function pointsOf(
  days: readonly Day[],
  before: readonly Day[] | null,
  metric: Metric,
): Point[] {
  const size = daysAPoint(days.length);
  const groups = chunked(days, size);
  const others = before === null ? null : chunked(before.slice(0, days.length), size);
  return groups.map((group, index) => ({
    ...ofGroup(group, metric),
    before: others?.[index] === undefined ? null : ofGroup(others[index], metric),
  }));
}

/** The lines across a chart: 0 and two to four round steps that hold the largest value. */
export function ticksFor(largest: number, isWhole: boolean): number[] {
  const least = isWhole ? 1 : Number.EPSILON;
  const rough = Math.max(largest / 4, least);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10]
    .map((factor) => factor * power)
    .filter((one) => !isWhole || Number.isInteger(one))
    .find((one) => one >= rough * 0.999);
  const size = step ?? Math.ceil(rough);
  const count = Math.max(1, Math.ceil(largest / size - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => index * size);
}

function chunked(days: readonly Day[], size: number): Day[][] {
  const first = days.length % size;
  const starts = Array.from(
    { length: Math.floor(days.length / size) },
    (_, index) => first + index * size,
  );
  return [
    ...(first > 0 ? [days.slice(0, first)] : []),
    ...starts.map((start) => days.slice(start, start + size)),
  ];
}

function ofGroup(group: readonly Day[], metric: Metric) {
  return {
    from: group[0]?.day ?? '',
    to: group.at(-1)?.day ?? '',
    value: valueOf(group, metric),
  };
}

function valueOf(group: readonly Day[], metric: Metric): number | null {
  const sum = (read: (day: Day) => number) => group.reduce((total, day) => total + read(day), 0);
  switch (metric) {
    case 'bookings':
      return sum(({ bookings }) => bookings);
    case 'visitors':
      return sum(({ visitors }) => visitors);
    case 'value':
      return sum(({ amountMinor }) => amountMinor);
    case 'rate':
      return shareOf(
        sum(({ bookings }) => bookings),
        sum(({ visitors }) => visitors),
      );
  }
}
