import { dateOfEpochDay } from '../time/local-date.ts';
import type { Zone, ZoneTable } from '../time/zone.ts';
import { nearestStarts } from './nearest.ts';
import { openWindows } from './open-windows.ts';
import { windowsAround } from './slots.ts';
import type { Instant, Interval, LocalDate, Session, SlotQuery } from './types.ts';

/** One thing in a calendar, as a footprint: buffers included. */
export interface Obstacle extends Interval {
  readonly kind: 'time_off' | 'booking' | 'hold' | 'event' | 'unreachable';
  readonly refId: string;
  /** The same without buffers. */
  readonly occupied: Interval;
}

/** A slot query that still knows what its busy times are. */
export interface ExplainedQuery extends SlotQuery {
  readonly busy: readonly Obstacle[];
  readonly sessions: readonly (Session & { readonly footprint: Obstacle })[];
}

/** A rule that stands in the way of one start. */
export type Reason =
  /** `open` are the hours that begin on `date`, the local date of the schedule's zone. */
  | {
      readonly rule: 'hours' | 'override';
      readonly date: LocalDate;
      readonly open: readonly Interval[];
    }
  | { readonly rule: 'grid'; readonly nearest: readonly Instant[] }
  | { readonly rule: Obstacle['kind'] | 'buffer'; readonly obstacle: Obstacle }
  | { readonly rule: 'past' }
  | { readonly rule: 'notice'; readonly earliest: Instant }
  | { readonly rule: 'horizon'; readonly lastDate: LocalDate }
  | { readonly rule: 'daily_limit'; readonly limit: number; readonly booked: number }
  | { readonly rule: 'seats'; readonly seats: number; readonly taken: number };

/**
 * Every rule that keeps a service from starting at `start`, in the order an owner would look for them; empty exactly
 * when `isOffered` says yes. The range of the query does not count.
 */
export function whyNot(query: ExplainedQuery, start: Instant, zones: ZoneTable): Reason[] {
  return [
    ...hoursInTheWay(query, start, zones),
    ...obstaclesInTheWay(query, start),
    ...noticeInTheWay(query, start),
    ...datesInTheWay(query, start, zones),
    ...seatsInTheWay(query, start),
  ];
}

const MINUTE_MS = 60_000;

function hoursInTheWay(query: ExplainedQuery, start: Instant, zones: ZoneTable): Reason[] {
  const duration = query.rules.durationMin * MINUTE_MS;
  const fitting = windowsAround({ start, end: start + 1 }, query, zones).filter(
    (open) => open.start <= start && start + duration <= open.end,
  );
  if (fitting.length === 0) return [closedAt(query, start, zones.of(query.schedule.timezone))];

  const step = (query.rules.intervalMin ?? query.rules.durationMin) * MINUTE_MS;
  if (fitting.some((open) => (start - open.start) % step === 0)) return [];
  const around = fitting.flatMap((open) => {
    const before = start - ((start - open.start) % step);
    return before + step + duration <= open.end ? [before, before + step] : [before];
  });
  const grid = [...new Set(around)].toSorted((a, b) => a - b);
  return [{ rule: 'grid', nearest: nearestStarts(grid, start, 2) }];
}

function closedAt({ schedule }: ExplainedQuery, start: Instant, zone: Zone): Reason {
  const day = zone.dayOf(start);
  const date = dateOfEpochDay(day);
  return {
    rule: schedule.overrides[date] === undefined ? 'hours' : 'override',
    date,
    open: openWindows(schedule, day, zone),
  };
}

/** Time off, bookings, holds, and then what only a buffer makes too close. */
function obstaclesInTheWay(query: ExplainedQuery, start: Instant): Reason[] {
  const { rules, busy, sessions } = query;
  const wanted = { start, end: start + rules.durationMin * MINUTE_MS };
  const footprint = {
    start: wanted.start - rules.bufferBeforeMin * MINUTE_MS,
    end: wanted.end + rules.bufferAfterMin * MINUTE_MS,
  };
  const others = sessions.filter((session) => session.taken > 0 && session.start !== start);
  const met = [...busy, ...others.map((session) => session.footprint)].filter(
    (obstacle) => obstacle.end > obstacle.start && overlap(obstacle, footprint),
  );
  return met
    .map((obstacle) => ({
      rule: overlap(obstacle.occupied, wanted) ? obstacle.kind : ('buffer' as const),
      obstacle,
    }))
    .toSorted(
      (one, other) =>
        ORDER.indexOf(one.rule) - ORDER.indexOf(other.rule) ||
        one.obstacle.start - other.obstacle.start,
    );
}

const ORDER = ['time_off', 'booking', 'hold', 'event', 'unreachable', 'buffer'];

function noticeInTheWay({ now, rules }: ExplainedQuery, start: Instant): Reason[] {
  const earliest = now + rules.noticeMin * MINUTE_MS;
  if (start >= earliest) return [];
  return [start < now ? { rule: 'past' } : { rule: 'notice', earliest }];
}

function datesInTheWay(query: ExplainedQuery, start: Instant, zones: ZoneTable): Reason[] {
  const { horizonDays, dailyLimit } = query.rules;
  const business = zones.of(query.businessTimezone);
  const day = business.dayOf(start);
  const reasons: Reason[] = [];
  if (horizonDays !== null && day > business.dayOf(query.now) + horizonDays) {
    const lastDate = dateOfEpochDay(business.dayOf(query.now) + horizonDays);
    reasons.push({ rule: 'horizon', lastDate });
  }
  const booked = query.bookedByDate.get(dateOfEpochDay(day)) ?? 0;
  if (dailyLimit !== null && booked >= dailyLimit) {
    reasons.push({ rule: 'daily_limit', limit: dailyLimit, booked });
  }
  return reasons;
}

function seatsInTheWay({ rules, sessions }: ExplainedQuery, start: Instant): Reason[] {
  const taken = sessions
    .filter((session) => session.start === start)
    .reduce((sum, session) => sum + Math.max(0, session.taken), 0);
  return taken > 0 && taken >= rules.seats ? [{ rule: 'seats', seats: rules.seats, taken }] : [];
}

function overlap(one: Interval, other: Interval): boolean {
  return one.start < other.end && other.start < one.end;
}
