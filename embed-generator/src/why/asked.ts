import { dateOf, daysAfter } from '../time/zone-time.ts';

/** The time asked about, on the wall of the business. */
export interface Asked {
  /** Ids. */
  readonly service: string;
  readonly staff: string;
  /** `2026-11-26` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
}

/** Where to begin when nobody has named a time: tomorrow at ten. */
export function tomorrowAtTen(
  about: Pick<Asked, 'service' | 'staff'>,
  now: number,
  zone: string,
): Asked {
  const today = dateOf(new Date(now).toISOString(), zone);
  return { ...about, date: daysAfter(today, 1), time: '10:00' };
}
