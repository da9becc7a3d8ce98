import { formatsOf } from '../../i18n/formats.ts';
import type { Language } from '../../i18n/language.ts';
import { tagOf } from '../../i18n/language.ts';
import { dateOf } from '../../time/zone-time.ts';

const DAY_MS = 86_400_000;

/** `10:38` of today, `demain 10:00`, `hier 19:04`, and a date for anything further away. */
export function nearTime(
  instant: string,
  {
    now,
    zone,
    language,
  }: { readonly now: number; readonly zone: string; readonly language: Language },
): string {
  const formats = formatsOf(language);
  const today = dateOf(new Date(now).toISOString(), zone);
  const days = (Date.parse(dateOf(instant, zone)) - Date.parse(today)) / DAY_MS;
  const time = formats.time(instant, zone);
  if (days === 0) return time;
  if (Math.abs(days) > 1) return formats.moment(instant, zone);
  const day = new Intl.RelativeTimeFormat(tagOf(language), { numeric: 'auto' }).format(days, 'day');
  return `${day} ${time}`;
}
