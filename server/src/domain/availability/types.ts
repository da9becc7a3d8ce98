/** An instant: UTC epoch milliseconds. */
export type Instant = number;

/** A half-open span of time: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** A local calendar date, `YYYY-MM-DD`. */
export type LocalDate = string;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Wall times `HH:MM`, `[start, end)`; `24:00` is the next midnight; `end <= start` runs overnight. */
export type WallWindow = readonly [start: string, end: string];

/** When a person works: weekly windows, replaced date by date by overrides (`[]` is a closed day). */
export interface Schedule {
  /** IANA zone in which the wall times are meant. */
  readonly timezone: string;
  readonly weekly: Readonly<Record<Weekday, readonly WallWindow[]>>;
  readonly overrides: Readonly<Record<LocalDate, readonly WallWindow[]>>;
}

/** What a service asks of a time before it can be offered. Durations are in minutes. */
export interface SlotRules {
  readonly durationMin: number;
  /** Step of the grid; null means the duration. */
  readonly intervalMin: number | null;
  readonly bufferBeforeMin: number;
  readonly bufferAfterMin: number;
  readonly noticeMin: number;
  /** Calendar days of the business's zone that can be booked ahead, inclusive; null is no limit. */
  readonly horizonDays: number | null;
  /** How many bookings one start can take; 1 for an ordinary appointment. */
  readonly seats: number;
  /** Most bookings of this service one person takes on one local date; null is no limit. */
  readonly dailyLimit: number | null;
}

/** Bookings of the very service asked for that share one start: their footprint and how many seats are gone. */
export interface Session {
  readonly start: Instant;
  /** From start minus its buffer before, to end plus its buffer after. */
  readonly footprint: Interval;
  readonly taken: number;
}

/** Everything that decides the free starts of one service with one person. */
export interface SlotQuery {
  readonly rules: SlotRules;
  readonly schedule: Schedule;
  /** Zone of the business: the horizon and the daily limit count its calendar days. */
  readonly businessTimezone: string;
  /** Footprints of other bookings and holds, time off, calendar events; any order, may overlap. */
  readonly busy: readonly Interval[];
  /** Footprints with seats: bookings of this service and person, grouped by start. Only filled when `rules.seats > 1`. */
  readonly sessions: readonly Session[];
  /** Bookings of this service and person by local date of the business's zone, for `dailyLimit`. */
  readonly bookedByDate: ReadonlyMap<LocalDate, number>;
  readonly now: Instant;
  /** Half-open range over starts. */
  readonly from: Instant;
  readonly to: Instant;
}
