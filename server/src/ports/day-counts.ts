import type { CountedBooking } from '../domain/analytics/count-bookings.ts';
import type { Tally } from '../domain/analytics/tally.ts';
import type { BookingCounts, VisitCounts } from '../domain/analytics/types.ts';
import type { Interval, LocalDate } from '../domain/availability/types.ts';
import type { DayRange } from './visit-log.ts';

/** All widgets of a business together. */
export const ALL_WIDGETS = '';

/** What has to be counted: a widget's visits, those of all widgets, everybody's bookings, or a month that is over. */
export interface CountingTask {
  readonly businessId: string;
  readonly kind: 'visits' | 'all_visits' | 'bookings' | 'month';
  /** The first of the month, for a month. */
  readonly day: LocalDate;
  /** Empty unless `kind` is `visits`. */
  readonly widgetKey: string;
  /** Another one means that something has happened since. */
  readonly version: number;
}

/** A stretch of days, or of whole months (then `from` and `to` are firsts); both included. */
export interface Stretch extends DayRange {
  readonly grain: 'd' | 'm';
}

export interface MadeBooking extends Omit<CountedBooking, 'amountMinor'> {
  readonly widgetKey: string;
}

/** Counts of visits and bookings by business, widget, day and dimension, and what is still to be counted. */
export interface DayCounts {
  mark(tasks: readonly Omit<CountingTask, 'version'>[]): Promise<void>;
  /** Oldest days first; months only from before a day. */
  tasks(limit: number, monthsBefore: LocalDate): Promise<CountingTask[]>;
  /** Ends a task; false when it is no longer as it was read, and its result must not be written. */
  settle(task: CountingTask): Promise<boolean>;

  /** In place of what was counted of the widget's day before. */
  putVisits(place: CountedPlace, tally: Tally<VisitCounts>): Promise<void>;
  putBookings(place: CountedPlace, tally: Tally<BookingCounts>): Promise<void>;
  /** The widgets of a day added up. */
  sumOfWidgets(businessId: string, day: LocalDate): Promise<Tally<VisitCounts>>;
  /** Widgets with counts in those days. */
  widgetsIn(businessId: string, range: DayRange): Promise<string[]>;
  /** Adds the days of a month up, for one widget. */
  putMonth(place: CountedPlace): Promise<void>;
  /** Months that are added up completely. */
  months(businessId: string): Promise<LocalDate[]>;
  setMonth(businessId: string, month: LocalDate, isCounted: boolean): Promise<void>;

  visits(businessId: string, asked: AskedCounts): Promise<Tally<VisitCounts>>;
  bookings(businessId: string, asked: AskedCounts): Promise<Tally<BookingCounts>>;
  /** Visitors and bookings of each day that has any, of one value. */
  days(
    businessId: string,
    of: CountedLine & { readonly widgetKey: string },
    range: DayRange,
  ): Promise<CountedDay[]>;

  /** Counted days of each widget, oldest first. */
  visitRows(businessId: string, page: RowsPage): Promise<CountedRow<VisitCounts>[]>;
  bookingRows(businessId: string, page: RowsPage): Promise<CountedRow<BookingCounts>[]>;

  /** Bookings made through widgets in a time. */
  bookingsMade(businessId: string, range: Interval): Promise<MadeBooking[]>;
  /** Those whose appointment was in a time and is over. */
  bookingsOver(businessId: string, range: Interval): Promise<MadeBooking[]>;
  /** How often a widget's bookings were cancelled or moved in a time. */
  changesOfBookings(businessId: string, range: Interval): Promise<ChangeCount[]>;
  /** What happened since an instant to bookings made through widgets, of all businesses. */
  bookingNewsSince(at: number): Promise<BookingNews[]>;

  /** An instant this process or another left behind; null before the first. */
  readMark(name: Mark): Promise<number | null>;
  putMark(name: Mark, at: number): Promise<void>;
}

/** Until when bookings were looked at, days counted, visits forgotten, and counts invented for the sample business. */
export type Mark = 'bookings' | 'counted' | 'forgotten' | 'demo';

export interface CountedPlace {
  readonly businessId: string;
  readonly widgetKey: string;
  readonly day: LocalDate;
}

/** What is counted by itself: `source` and `instagram`, or `total` and nothing for everybody. */
export interface CountedLine {
  readonly dimension: string;
  readonly value: string;
}

export interface AskedCounts {
  /** Empty for all. */
  readonly widgetKey: string;
  readonly stretches: readonly Stretch[];
  readonly dimensions: readonly string[];
}

export interface CountedDay {
  readonly day: LocalDate;
  readonly visitors: number;
  readonly bookings: number;
  readonly amount: number;
}

/** What was counted of one value on one day of a widget. */
export type CountedRow<Counts> = CountedLine &
  Counts & { readonly day: LocalDate; readonly widget: string };

export interface RowsPage {
  /** The last row of the page before. */
  readonly after: (CountedLine & { readonly day: LocalDate; readonly widget: string }) | undefined;
  readonly limit: number;
}

export interface ChangeCount {
  readonly widgetKey: string;
  readonly kind: 'cancelled' | 'moved';
  readonly count: number;
}

export interface BookingNews {
  readonly businessId: string;
  readonly kind: string;
  readonly at: number;
  readonly start: number;
}
