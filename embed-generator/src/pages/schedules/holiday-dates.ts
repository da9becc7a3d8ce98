import type { ScheduleView } from '@bookingsaas/server/contract/schedules';

interface Dated {
  readonly date: string;
}

type Overrides = ScheduleView['overrides'];

/** Hours by date; null are the usual ones. */
export type PlannedDates = Readonly<Record<string, [] | null>>;

/** The holidays to close: a day that was given hours of its own keeps them. */
export function closingOf(holidays: readonly Dated[], overrides: Overrides): Record<string, []> {
  return Object.fromEntries(
    holidays
      .filter(({ date }) => overrides[date] === undefined)
      .map(({ date }): [string, []] => [date, []]),
  );
}

/** The holidays that are closed, to be given their usual hours back. */
export function openingOf(holidays: readonly Dated[], overrides: Overrides): Record<string, null> {
  return Object.fromEntries(
    holidays
      .filter(({ date }) => overrides[date]?.length === 0)
      .map(({ date }): [string, null] => [date, null]),
  );
}

/** The schedule as it will be. */
export function withDates(schedule: ScheduleView, dates: PlannedDates): ScheduleView {
  const kept = Object.entries(schedule.overrides).filter(([date]) => !(date in dates));
  const closed = Object.entries(dates).flatMap(([date, windows]): [string, []][] =>
    windows === null ? [] : [[date, windows]],
  );
  return { ...schedule, overrides: Object.fromEntries([...kept, ...closed]) };
}
