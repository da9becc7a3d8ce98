import type { Interval, LocalDate } from '../domain/availability/types.ts';
import type { ZonePeriod } from '../domain/analytics/business-days.ts';
import type { Visit } from '../domain/analytics/types.ts';

export interface StoredVisit extends Visit {
  readonly businessId: string;
  readonly widgetKey: string;
  /** Epoch milliseconds of its arrival. */
  readonly at: number;
}

/** What widgets told of visits, two days at most, and what makes strangers of the visitors afterwards. */
export interface VisitLog {
  /** One statement for all of them. */
  add(visits: readonly StoredVisit[]): Promise<void>;
  /** Of one widget, in the order they came. */
  list(businessId: string, widgetKey: string, range: Interval): Promise<Visit[]>;
  /** The salt of a business's day. */
  salt(businessId: string, day: LocalDate): Promise<string | null>;
  /** Does nothing when the day has one. */
  addSalt(businessId: string, day: LocalDate, fresh: FreshSalt): Promise<void>;
  /** Forgets visits and salts from before an instant; returns how many. */
  forget(before: number): Promise<number>;
  /** Counts messages that were not kept. */
  addDrops(businessId: string, day: LocalDate, drops: readonly Drop[]): Promise<void>;
  drops(businessId: string, range: DayRange): Promise<Drop[]>;
  /** Zones the business has lived in, ascending. */
  zones(businessId: string): Promise<ZonePeriod[]>;
  /** Does nothing when the day has one. */
  addZone(businessId: string, period: ZonePeriod): Promise<void>;
}

export interface FreshSalt {
  readonly salt: string;
  readonly createdAt: number;
}

/** Both included. */
export interface DayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Drop {
  readonly reason: 'robots' | 'overflow' | 'refused';
  readonly count: number;
}
