import type { BookingModel } from '../booking-model.ts';
import { plural } from '../i18n/fill.ts';

/** What a screen reader hears when a day is opened. */
export function told({ free, format, words }: BookingModel): string {
  const { day, days } = free;
  return day
    ? `${format.title(day)}, ${plural(format.locale, words.slots, days.get(day)?.length ?? 0)}`
    : '';
}
