import type { Instant, LocalDate, Weekday } from '../availability/types.ts';

/** Where a visitor came from, in few words. */
export interface Origin {
  /** Path of the page the widget stands on, or the site of a bare frame. */
  readonly page: string;
  /** `direct`, `google`, `instagram`, … or a host name. */
  readonly source: string;
  readonly campaign: string | null;
  /** Host name of the site around the widget; null on a page of our own, and where a frame hides it. */
  readonly site: string | null;
  readonly placement: string;
}

export interface VisitFacts extends Origin {
  readonly device: string;
  readonly language: string;
  readonly timezone: string;
  readonly variant: string | null;
}

export interface VisitEvent {
  /**
   * Of `AppEvents`, or `load`, `view`, `looked` (a service's times, with the day that was open), `opened` (a day was
   * chosen, with what was free on it), `empty` (a day without any was pressed).
   */
  readonly name: string;
  readonly service?: string | undefined;
  /** As the visitor saw it. */
  readonly day?: LocalDate | undefined;
  readonly start?: Instant | undefined;
  /** With `opened`: what was free on the day. */
  readonly free?: readonly Instant[] | undefined;
  /** With `looked` where no day was open: the next free time; null for none. */
  readonly next?: Instant | null | undefined;
  readonly field?: string | undefined;
  readonly code?: string | undefined;
}

/** What one message of a widget says. */
export interface Visit {
  /** The same for one visitor of one widget during one day of the business. */
  readonly visitor: string;
  readonly facts: VisitFacts;
  readonly events: readonly VisitEvent[];
}

/** Visitors by how far they came; `unmet` of those found nothing. */
export const VISIT_COUNTS = [
  'loads',
  'views',
  'opens',
  'services',
  'dates',
  'slots',
  'forms',
  'submits',
  'unmet',
] as const;
export type VisitCounts = Record<(typeof VISIT_COUNTS)[number], number>;

/** `priced` of the `bookings` have a price; `amount` is theirs together, in the smallest unit. */
export const BOOKING_COUNTS = ['bookings', 'priced', 'amount'] as const;
export type BookingCounts = Record<(typeof BOOKING_COUNTS)[number], number>;

/** An instant as a clock on the wall of the business shows it. */
export interface WallHour {
  readonly date: LocalDate;
  readonly weekday: Weekday;
  readonly hour: number;
}

/** What counting asks of the business. */
export interface CountingDay {
  readonly date: LocalDate;
  wallOf(instant: Instant): WallHour;
  /** Hours of the date in which somebody who does the service works, ascending; null when the service is not known. */
  openHours(service: string, date: LocalDate): readonly number[] | null;
}
