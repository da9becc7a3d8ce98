import type { Formats } from '../i18n/formats.ts';
import { dateOf, minutesAt } from './zone-time.ts';

/** When somebody is away: whole days by their dates, anything else by its times. */
export function awayIn(
  { start, end }: { readonly start: string; readonly end: string },
  zone: string,
  formats: Formats,
): string {
  const lastMoment = new Date(Date.parse(end) - 1).toISOString();
  const isOneDay = dateOf(start, zone) === dateOf(lastMoment, zone);
  const isWhole = minutesAt(start, zone) === 0 && minutesAt(end, zone) === 0;
  const first = formats.day(start, zone);
  if (isWhole) return isOneDay ? first : `${first} – ${formats.day(lastMoment, zone)}`;
  const from = `${first}, ${formats.time(start, zone)}`;
  const to = formats.time(end, zone);
  return isOneDay ? `${from} – ${to}` : `${from} – ${formats.day(end, zone)}, ${to}`;
}
