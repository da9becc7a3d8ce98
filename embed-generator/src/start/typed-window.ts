import { isInOrder, minutesOf, timeOf } from '../pages/schedules/week.ts';
import type { Window } from '../pages/schedules/week.ts';

/** `9:00 – 12:30`, `9h-12h30` or `9 to 17` as a window; null for what is none. */
export function windowOf(typed: string): Window | null {
  const found =
    /^\s*(\d{1,2})(?:[:h.](\d{2})?)?\s*(?:-|–|à|to)\s*(\d{1,2})(?:[:h.](\d{2})?)?\s*$/iu.exec(
      typed,
    );
  if (found === null) return null;
  const [, fromHour = '', fromMinute = '0', toHour = '', toMinute = '0'] = found;
  const from = minutesOf(`${fromHour}:${fromMinute}`);
  const to = minutesOf(`${toHour}:${toMinute}`);
  const window: Window = [timeOf(from), timeOf(to)];
  return to <= 24 * 60 && Number(fromMinute) < 60 && Number(toMinute) < 60 && isInOrder([window])
    ? window
    : null;
}
