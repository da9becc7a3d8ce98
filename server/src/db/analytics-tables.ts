/** Epoch milliseconds. */
type Millis = number;
/** Local date of the business, `2026-12-01`. */
type Day = string;

interface EventsTable {
  business_id: string;
  widget_key: string;
  at: Millis;
  /** Keyed hash of address, browser and widget, with the salt of the business's day. */
  visitor: string;
  /** JSON of a `Visit`. */
  message: string;
}

interface SaltsTable {
  business_id: string;
  day: Day;
  salt: string;
  created_at: Millis;
}

interface CountKey {
  business_id: string;
  /** Empty: all widgets together. */
  widget_key: string;
  dimension: string;
  /** `d` or `m`. */
  grain: string;
  /** The first of the month, for a month. */
  day: Day;
  value: string;
}

interface VisitCountsTable extends CountKey {
  loads: number;
  views: number;
  opens: number;
  services: number;
  dates: number;
  slots: number;
  forms: number;
  submits: number;
  unmet: number;
}

interface BookingCountsTable extends CountKey {
  bookings: number;
  priced: number;
  amount: number;
}

interface DirtyTable {
  business_id: string;
  /** `visits` or `bookings`. */
  kind: string;
  day: Day;
  /** Empty with `bookings`, which are counted for all widgets at once. */
  widget_key: string;
  /** Grows with every mark. */
  version: number;
}

interface MonthsTable {
  business_id: string;
  month: Day;
}

interface ZonesTable {
  business_id: string;
  from_day: Day;
  timezone: string;
}

interface DropsTable {
  business_id: string;
  day: Day;
  reason: string;
  count: number;
}

interface MarksTable {
  name: string;
  at: Millis;
}

/** The tables of statistics. */
export interface AnalyticsTables {
  analytics_events: EventsTable;
  analytics_salts: SaltsTable;
  analytics_visits: VisitCountsTable;
  analytics_bookings: BookingCountsTable;
  analytics_dirty: DirtyTable;
  analytics_months: MonthsTable;
  analytics_zones: ZonesTable;
  analytics_drops: DropsTable;
  analytics_marks: MarksTable;
}
