import type { ScheduleView } from '@bookingsaas/server/contract/schedules';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Day = (typeof DAYS)[number];

/** When a window opens and closes, `HH:MM`; `24:00` is the end of the day. */
export type Window = [opens: string, closes: string];

export type Week = ScheduleView['weekly'];

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

export function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** In order, those that overlap or touch made one. */
export function tidy(windows: readonly Window[]): Window[] {
  const sorted = windows.toSorted(([a], [b]) => minutesOf(a) - minutesOf(b));
  return sorted.reduce<Window[]>((kept, [opens, closes]) => {
    const last = kept.at(-1);
    if (last === undefined || minutesOf(last[1]) < minutesOf(opens))
      return [...kept, [opens, closes]];
    const end = Math.max(minutesOf(last[1]), minutesOf(closes));
    return [...kept.slice(0, -1), [last[0], timeOf(end)]];
  }, []);
}

/** Whether every window ends after it begins. */
export function isInOrder(windows: readonly Window[]): boolean {
  return windows.every(([opens, closes]) => minutesOf(opens) < minutesOf(closes));
}

/** A window after the last of the day: an afternoon, or the usual day where there was none. */
export function nextWindow(windows: readonly Window[]): Window {
  const last = tidy(windows).at(-1);
  if (last === undefined) return ['09:00', '17:00'];
  const opens = Math.min(minutesOf(last[1]) + 60, 23 * 60);
  return [timeOf(opens), timeOf(Math.min(opens + 120, 24 * 60))];
}

/** Open minutes of a week. */
export function openMinutes(week: Week): number {
  return DAYS.flatMap((day) => week[day]).reduce(
    (sum, [opens, closes]) => sum + Math.max(0, minutesOf(closes) - minutesOf(opens)),
    0,
  );
}

/** First and last whole hour the grid has to show. */
export function hoursShown(week: Week): { from: number; to: number } {
  const all = DAYS.flatMap((day) => week[day]);
  const from = Math.min(8, ...all.map(([opens]) => Math.floor(minutesOf(opens) / 60)));
  const to = Math.max(20, ...all.map(([, closes]) => Math.ceil(minutesOf(closes) / 60)));
  return { from, to };
}
