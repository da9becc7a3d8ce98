import { invalid } from './refusals.ts';
import type { EventTime } from './event-types.ts';
import { writeInstant } from './event-times.ts';

const UNITS: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>> = {
  DAILY: 'days',
  WEEKLY: 'weeks',
  MONTHLY: 'months',
  YEARLY: 'years',
};
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MOST_INSTANCES = 20_000;

/** One time a series takes place. */
export interface Occurrence {
  /** What Google appends to the series' id: the original start in UTC, or the date. */
  readonly suffix: string;
  readonly start: EventTime;
  readonly end: EventTime;
  readonly startMs: number;
  readonly endMs: number;
}

interface Rule {
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
  readonly interval: number;
  readonly count: number;
  readonly until: number;
  readonly weekdays: readonly number[];
}

/** Throws a 400 for a rule this world cannot expand. */
export function checkRecurrence(lines: readonly string[]): void {
  readRule(lines, 'UTC');
}

/**
 * Expands a series up to `horizon` (epoch ms, exclusive). Wall times stay through clock changes. RRULE with
 * FREQ, INTERVAL, COUNT, UNTIL and weekly BYDAY, and EXDATE.
 */
export function occurrencesOf(
  series: { recurrence: readonly string[]; start: EventTime; end: EventTime },
  calendarZone: string,
  horizon: number,
): Occurrence[] {
  const isAllDay = series.start.date !== undefined;
  const zone = isAllDay ? calendarZone : (series.start.timeZone ?? calendarZone);
  const rule = readRule(series.recurrence, zone);
  const except = exceptionsOf(series.recurrence, zone);
  const first = isAllDay
    ? Temporal.PlainDate.from(series.start.date ?? '').toZonedDateTime(zone)
    : Temporal.Instant.from(series.start.dateTime ?? '').toZonedDateTimeISO(zone);
  const length = isAllDay
    ? Temporal.PlainDate.from(series.start.date ?? '').until(series.end.date ?? '')
    : Temporal.Instant.from(series.start.dateTime ?? '').until(series.end.dateTime ?? '');
  const found: Occurrence[] = [];
  let counted = 0;
  for (const start of startsOf(first, rule)) {
    if (start.epochMilliseconds >= horizon || start.epochMilliseconds > rule.until) break;
    if (++counted > rule.count || counted > MOST_INSTANCES) break;
    if (except.has(start.epochMilliseconds)) continue;
    const end = start.add(length);
    found.push({
      suffix: isAllDay
        ? start.toPlainDate().toString().replaceAll('-', '')
        : new Date(start.epochMilliseconds).toISOString().replaceAll(/[-:]|\.\d+/gu, ''),
      start: timeOf(start, isAllDay, calendarZone),
      end: timeOf(end, isAllDay, calendarZone),
      startMs: start.epochMilliseconds,
      endMs: end.epochMilliseconds,
    });
  }
  return found;
}

function timeOf(at: Temporal.ZonedDateTime, isAllDay: boolean, calendarZone: string): EventTime {
  return isAllDay
    ? { date: at.toPlainDate().toString() }
    : { dateTime: writeInstant(at.epochMilliseconds, calendarZone), timeZone: at.timeZoneId };
}

function* startsOf(
  first: Temporal.ZonedDateTime,
  { unit, interval, weekdays }: Rule,
): Generator<Temporal.ZonedDateTime> {
  for (let round = 0; round < MOST_INSTANCES; round++) {
    if (unit !== 'weeks' || weekdays.length === 0) {
      const start = first.add({ [unit]: round * interval });
      // A 31st does not take place in a month of 30 days.
      if (start.day === first.day || unit === 'days' || unit === 'weeks') yield start;
      continue;
    }
    const monday = first.subtract({ days: first.dayOfWeek - 1 }).add({ weeks: round * interval });
    for (const weekday of weekdays) {
      const start = monday.add({ days: weekday });
      if (Temporal.ZonedDateTime.compare(start, first) >= 0) yield start;
    }
  }
}

function readRule(lines: readonly string[], zone: string): Rule {
  const line = lines.find((one) => one.startsWith('RRULE:'));
  if (line === undefined) throw invalid('Invalid recurrence rule.');
  const parts = new Map(
    line
      .slice('RRULE:'.length)
      .split(';')
      .map((part): [string, string] => [
        part.slice(0, part.indexOf('=')),
        part.slice(part.indexOf('=') + 1),
      ]),
  );
  const unit = UNITS[parts.get('FREQ') ?? ''];
  const unknown = [...parts.keys()].filter(
    (name) => !['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST'].includes(name),
  );
  const byDay = parts.get('BYDAY')?.split(',') ?? [];
  const weekdays = byDay.map((day) => DAYS.indexOf(day)).toSorted((one, other) => one - other);
  if (unit === undefined || unknown.length > 0 || weekdays.includes(-1))
    throw invalid('Invalid recurrence rule.');
  if (weekdays.length > 0 && unit !== 'weeks') throw invalid('Invalid recurrence rule.');
  const until = parts.get('UNTIL');
  return {
    unit,
    weekdays,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: Number(parts.get('COUNT') ?? Infinity),
    until: until === undefined ? Infinity : compactInstant(until, zone),
  };
}

function exceptionsOf(lines: readonly string[], zone: string): ReadonlySet<number> {
  const dates = lines
    .filter((line) => line.startsWith('EXDATE'))
    .flatMap((line) => {
      const named = /;TZID=([^:;]+)/u.exec(line)?.[1] ?? zone;
      return line
        .slice(line.indexOf(':') + 1)
        .split(',')
        .map((text) => compactInstant(text, named));
    });
  return new Set(dates);
}

// `20260610T080000Z`, `20260610T080000` in a zone, or `20260610`.
function compactInstant(text: string, zone: string): number {
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/u.exec(text) ?? [];
  if (year === undefined) throw invalid('Invalid recurrence rule.');
  return Temporal.PlainDateTime.from(
    `${year}-${month}-${day}T${hour}:${minute}:${second}`,
  ).toZonedDateTime(utc === 'Z' ? 'UTC' : zone).epochMilliseconds;
}
